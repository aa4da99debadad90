import { useAbilities, useSearchParams, useSignedInViewer } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { useCallback, useMemo } from "react";
import { type Arrangement, readArrangement } from "../arrangement/arrangement.js";
import { type CardId, cardIds, kindOf, standardCards } from "../cards/card-list.js";
import { DashboardStart } from "../figures/figures.query.js";
import { type Look, lookOf } from "./dashboard-address.js";

export interface DashboardState {
  /** Cards that this person may see. */
  readonly known: readonly CardId[];
  /** Null until it is known what the person saved. */
  readonly cards: Arrangement | null;
  /** Those that an address asks for, as far as the person may see them. */
  readonly cardsOf: (address: URLSearchParams) => Arrangement;
  readonly look: Look;
  /** What the person saved; empty for nothing. */
  readonly saved: URLSearchParams;
  readonly savedId: string | null;
  /** Nothing was ever ordered, subscribed to or linked. */
  readonly isNew: boolean;
  /** Asks again for what is saved. */
  readonly reload: () => Promise<unknown>;
}

/** What stands on this person's dashboard: by the address, else as it was saved, else the standard. */
export function useDashboard(): DashboardState {
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const [address] = useSearchParams();
  const { data, error, refetch } = useQuery(DashboardStart, {
    variables: {
      customerId: customer?.id ?? "",
      orders: can("Customer.orders"),
      subscriptions: can("Customer.subscriptions"),
      cloudAccounts: can("Customer.cloudAccounts"),
    },
    fetchPolicy: "cache-and-network",
  });
  const view = data?.viewer?.savedViews.find(({ isDefault }) => isDefault);
  const saved = useMemo(() => new URLSearchParams(view?.query ?? ""), [view?.query]);
  const known = useMemo(
    () => cardIds.filter((id) => can(kindOf(id).needs ?? "Customer.dashboard")),
    [can],
  );
  const cardsOf = useCallback(
    (of: URLSearchParams) =>
      (readArrangement(lookOf(of, saved).cards, cardIds) ?? standardCards).filter(({ id }) =>
        known.some((one) => one === id),
      ),
    [saved, known],
  );
  const cards = useMemo(() => cardsOf(address), [cardsOf, address]);
  // What was saved is waited for, so that no card stands for a moment and goes; where it cannot be had, the standard is better than nothing.
  const decided = data !== undefined || error !== undefined || address.has("cards");
  const counts = [
    data?.customer?.orders,
    data?.customer?.subscriptions,
    data?.customer?.cloudAccounts,
  ];
  const answered = counts.filter((count) => count != null);
  return {
    known,
    cards: decided ? cards : null,
    cardsOf,
    look: lookOf(address, saved),
    saved,
    savedId: view?.id ?? null,
    isNew: answered.length > 0 && answered.every(({ totalCount }) => totalCount === 0),
    reload: refetch,
  };
}
