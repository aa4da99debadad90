import { type PointerEvent as GrabEvent, useEffect, useRef, useState } from "react";
import type { Arrangement } from "./arrangement.js";

/** So near to the edge of the window, it scrolls along. */
const EDGE_PX = 64;
const SCROLL_PX = 12;

/**
 * Cards that are dragged by pointer, finger or pen: the one that is held takes the place of the one that it is over. Escape puts it back.
 *
 * @param onMove What to do with the card that is held; places count from zero.
 * @returns the card that is held, and how to take one.
 */
export function useCardDrag(
  cards: Arrangement,
  onMove: (id: string, place: number) => void,
): { readonly held: string | null; readonly grab: (id: string) => (event: GrabEvent) => void } {
  const [held, setHeld] = useState<string | null>(null);
  const latest = useRef({ cards, onMove });
  const began = useRef(0);

  useEffect(function rememberLatest() {
    latest.current = { cards, onMove };
  });
  useEffect(
    function followThePointer() {
      if (held === null) return undefined;
      // The card that was passed last: it lies under the pointer still when it is wider than the one that is held.
      let passed: string | null = null;
      const move = (event: PointerEvent): void => {
        scrollAtEdges(event.clientY);
        const over = cardAt(event.clientX, event.clientY);
        if (over === passed) return;
        passed = over;
        if (over === null || over === held) return;
        const place = latest.current.cards.findIndex(({ id }) => id === over);
        if (place >= 0) latest.current.onMove(held, place);
      };
      const letGo = (): void => setHeld(null);
      const key = (event: KeyboardEvent): void => {
        if (event.key !== "Escape") return;
        latest.current.onMove(held, began.current);
        letGo();
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", letGo);
      window.addEventListener("pointercancel", letGo);
      window.addEventListener("keydown", key);
      return () => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", letGo);
        window.removeEventListener("pointercancel", letGo);
        window.removeEventListener("keydown", key);
      };
    },
    [held],
  );

  return {
    held,
    grab: (id) => (event) => {
      if (event.button !== 0) return;
      began.current = cards.findIndex((card) => card.id === id);
      setHeld(id);
    },
  };
}

function cardAt(x: number, y: number): string | null {
  const over = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-card]");
  return over?.dataset["card"] ?? null;
}

function scrollAtEdges(y: number): void {
  if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
  if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
}
