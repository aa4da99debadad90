import type { KeyboardEvent } from "react";

const RESULTS = "[data-results]";

/** From the search into what it found: down or Enter goes to the first result, escape has cleared the words already. */
export function enterResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "Enter") return;
  const [first] = links(document.querySelector<HTMLElement>(RESULTS));
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/**
 * Through the results by arrow keys, as they stand in rows; from the first row up, and by escape,
 * back to the search. Enter is the link's own.
 */
export function walkResults(event: KeyboardEvent<HTMLElement>): void {
  const all = links(event.currentTarget);
  const here = all.findIndex((link) => link === document.activeElement);
  if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = stepFrom(all, here, event.key, getComputedStyle(event.currentTarget).direction);
  if (next === null) return;
  event.preventDefault();
  (next === "search" ? searchField() : all[next])?.focus();
}

function stepFrom(
  all: readonly HTMLElement[],
  here: number,
  key: string,
  direction: string,
): number | "search" | null {
  const columns = columnsOf(all);
  const forth = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case forth:
      return Math.min(here + 1, all.length - 1);
    case back:
      return Math.max(here - 1, 0);
    case "ArrowDown":
      return Math.min(here + columns, all.length - 1);
    case "ArrowUp":
      return here < columns ? "search" : here - columns;
    case "Home":
      return 0;
    case "End":
      return all.length - 1;
    case "Escape":
      return "search";
    default:
      return null;
  }
}

/** How many stand in the first row. */
function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.getBoundingClientRect().top;
  const next = all.findIndex((link) => link.getBoundingClientRect().top !== top);
  return next < 1 ? Math.max(all.length, 1) : next;
}

function links(results: HTMLElement | null): HTMLElement[] {
  return [...(results?.querySelectorAll<HTMLElement>("article a") ?? [])];
}

function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main input[type=search]");
}
