import { useLingui } from "@lingui/react/macro";
import { useLayoutEffect, useRef, useState } from "react";
import { type CardId, kindOf } from "../cards/card-list.js";
import { addCard, type Arrangement, moveCard, removeCard, resizeCard } from "./arrangement.js";

export type ControlName = "grip" | "earlier" | "later" | "size" | "remove" | "add";

export interface Arranging {
  readonly cards: Arrangement;
  /** Told to those who do not see the cards move. */
  readonly said: string;
  readonly move: (id: string, place: number, from: ControlName) => void;
  readonly resize: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly add: (id: CardId) => void;
}

/**
 * What can be done with cards. Each step is told, and the focus stays where the hand is.
 *
 * @param now the cards as the address has them: a step is made of these, for the page may not have been drawn since the last one
 */
export function useArranging(
  cards: Arrangement,
  hidden: readonly CardId[],
  now: () => Arrangement,
  onChange: (cards: Arrangement) => void,
): Arranging {
  const { t } = useLingui();
  const [said, say] = useState("");
  const focusNext = useRef<string | null>(null);

  useLayoutEffect(
    function keepTheFocus() {
      // A card that moves in the page loses the focus on the way.
      const control = focusNext.current;
      focusNext.current = null;
      if (control !== null)
        document.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus();
    },
    [cards],
  );
  const titleOf = (id: string) => t(kindOf(id as CardId).title);

  return {
    cards,
    said,
    move: (id, place, from) => {
      const next = moveCard(now(), id, place);
      const [title, at, all] = [
        titleOf(id),
        next.findIndex((card) => card.id === id) + 1,
        next.length,
      ];
      say(t`${title}: place ${at} of ${all}`);
      focusNext.current = controlOf(id, from);
      onChange(next);
    },
    resize: (id) => {
      const current = now();
      const wide = current.find((card) => card.id === id)?.size !== "wide";
      const title = titleOf(id);
      say(wide ? t`${title}: wide` : t`${title}: small`);
      onChange(resizeCard(current, id, wide ? "wide" : "small"));
    },
    remove: (id) => {
      const at = cards.findIndex((card) => card.id === id);
      const beside = cards[at + 1] ?? cards[at - 1];
      const title = titleOf(id);
      say(t`${title} is taken off`);
      focusNext.current = beside ? controlOf(beside.id, "remove") : controlOf(id, "add");
      onChange(removeCard(now(), id));
    },
    add: (id) => {
      const next = hidden.find((one) => one !== id);
      const title = titleOf(id);
      say(t`${title} is added at the end`);
      focusNext.current = next ? controlOf(next, "add") : controlOf(id, "grip");
      onChange(addCard(now(), { id, size: kindOf(id).size }));
    },
  };
}

/** The name by which a control is found again, wherever its card went. */
export function controlOf(id: string, control: ControlName): string {
  return `${id} ${control}`;
}
