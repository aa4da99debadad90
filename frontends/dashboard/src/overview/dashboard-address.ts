import { withParams } from "@markethall/contracts";
import type { SpendGroup } from "../gql/graphql.js";

/** What spend through time is stacked by, as the address spells it; the first is what it is unless told otherwise. */
const groups = [
  { name: "vendor", group: "VENDOR" },
  { name: "product", group: "PRODUCT" },
  { name: "account", group: "CLOUD_ACCOUNT" },
] as const satisfies readonly { name: string; group: SpendGroup }[];

export type TimeGroup = (typeof groups)[number]["group"];

/** How a dashboard is looked at, beside its days: all of it stands in the address, or in what the person saved. */
export interface Look {
  /** As `readArrangement` takes it; null where nobody said. */
  readonly cards: string | null;
  /** Null for the one that the company is billed in. */
  readonly currency: string | null;
  readonly compare: boolean;
  readonly groupBy: TimeGroup;
}

const CURRENCY = /^[A-Z]{3}$/;
const parts = ["cards", "currency", "compare", "by"] as const;

/** What the address says; where it says nothing, what was saved. */
export function lookOf(address: URLSearchParams, saved: URLSearchParams): Look {
  const part = (name: (typeof parts)[number]) => address.get(name) ?? saved.get(name);
  const currency = part("currency");
  return {
    cards: part("cards"),
    currency: currency !== null && CURRENCY.test(currency) ? currency : null,
    compare: part("compare") !== "off",
    groupBy: groups.find(({ name }) => name === part("by"))?.group ?? groups[0].group,
  };
}

/** The address with a part of the look changed: what is the same as saved need not be said. */
export function withLook(
  address: URLSearchParams,
  saved: URLSearchParams,
  change: Partial<Look>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const set = (name: (typeof parts)[number], value: string | null, usual: string) => {
    const unsaid = saved.get(name) ?? usual;
    if (value === null || value === unsaid) next.delete(name);
    else next.set(name, value);
  };
  const { cards, currency, compare, groupBy } = change;
  if (cards !== undefined) set("cards", cards, "");
  if (currency !== undefined) set("currency", currency, "");
  if (compare !== undefined) set("compare", compare ? "on" : "off", "on");
  if (groupBy !== undefined) set("by", nameOf(groupBy), groups[0].name);
  return next;
}

/** The query to save: how it is looked at, without the days, which begin anew with each visit. */
export function savedQuery({ cards, currency, compare, groupBy }: Look): string {
  const query = new URLSearchParams();
  if (cards !== null) query.set("cards", cards);
  if (currency !== null) query.set("currency", currency);
  if (!compare) query.set("compare", "off");
  if (groupBy !== groups[0].group) query.set("by", nameOf(groupBy));
  return query.toString().replaceAll("%2C", ",");
}

/** The address once its look is saved, or thrown away: nothing of it need be said any more. */
export function withoutLook(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  [...parts, "arrange"].forEach((name) => next.delete(name));
  return next;
}

export function isArranging(address: URLSearchParams): boolean {
  return address.has("arrange");
}

export function withArranging(address: URLSearchParams, arranging: boolean): URLSearchParams {
  return withParams(address, { arrange: arranging ? "on" : null });
}

function nameOf(group: TimeGroup): string {
  return groups.find((one) => one.group === group)?.name ?? groups[0].name;
}
