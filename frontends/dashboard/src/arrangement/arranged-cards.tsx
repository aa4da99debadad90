import { useSearchParams } from "@markethall/contracts";
import { type CardId, standardCards } from "../cards/card-list.js";
import { type CardContext, DashboardCard } from "../cards/dashboard-card.js";
import {
  isArranging,
  lookOf,
  savedQuery,
  withArranging,
  withLook,
  withoutLook,
} from "../overview/dashboard-address.js";
import type { DashboardState } from "../overview/use-dashboard.js";
import { ArrangePanel } from "./arrange-panel.js";
import { type Arrangement, sameArrangement, writeArrangement } from "./arrangement.js";
import { CardGrid } from "./card-grid.js";
import { useArranging } from "./use-arranging.js";
import { useSaving } from "./use-saving.js";

interface ArrangedCardsProps {
  cards: Arrangement;
  dashboard: DashboardState;
  about: CardContext;
}

/** The cards, and above them what they are arranged with: each step stands in the address, and is kept when the person saves it. */
export function ArrangedCards({ cards, dashboard, about }: ArrangedCardsProps) {
  const { known, cardsOf, saved, savedId, reload } = dashboard;
  const [address, setAddress, addressNow] = useSearchParams();
  const saving = useSaving(savedId);
  const standard = standardCards.filter(({ id }) => known.some((one) => one === id));
  const isStandard = sameArrangement(cards, standard);
  const hidden = known.filter((id) => !cards.some((card) => card.id === id));
  const arranging = useArranging(cards, hidden, () => cardsOf(addressNow()), show);
  const active = isArranging(address);

  function show(next: Arrangement) {
    const unsaid = !saved.has("cards") && sameArrangement(next, standard);
    const written = unsaid ? null : writeArrangement(next);
    setAddress((before) => withLook(before, saved, { cards: written }), { replace: true });
  }

  async function save() {
    const query = queryOf(addressNow());
    if (!(await saving.save(query))) return;
    await reload();
    // Who has gone on arranging meanwhile has not saved that yet.
    if (queryOf(addressNow()) === query) leave(withoutLook);
  }

  function queryOf(of: URLSearchParams): string {
    const asked = cardsOf(of);
    const kept = sameArrangement(asked, standard) ? null : writeArrangement(asked);
    return savedQuery({ ...lookOf(of, saved), cards: kept });
  }

  function leave(way: (address: URLSearchParams) => URLSearchParams) {
    setAddress(way, { replace: true });
    // The button that began it is back once the page is drawn without the panel.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-arrange]")?.focus());
  }

  return (
    <>
      {active && (
        <ArrangePanel
          arranging={arranging}
          hidden={hidden}
          isStandard={isStandard}
          busy={saving.busy}
          problem={saving.problem}
          onSave={() => void save()}
          onDiscard={() =>
            leave((before) => withArranging(withLook(before, saved, { cards: null }), false))
          }
          onReset={() => show(standard)}
        />
      )}
      <CardGrid cards={cards} arranging={active ? arranging : null}>
        {(id: CardId) => <DashboardCard id={id} about={about} />}
      </CardGrid>
    </>
  );
}
