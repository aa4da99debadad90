import { useState } from "react";
import { between } from "../keys/list-order.js";

interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

const NONE: Chosen = { ids: new Set(), anchor: null };
/** How many steps can be taken back. */
const MOST_STEPS = 50;

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly toggle: (id: string) => void;
  /** All from where the last choice was made to this one, beside what is chosen. */
  readonly extend: (order: readonly string[], from: string | null, id: string) => void;
  readonly replace: (ids: readonly string[]) => void;
  /** Takes the last change back. */
  readonly undo: () => void;
}

/** The rows that are chosen, of those that are there; each change can be taken back. */
export function useSelection(there: readonly string[]): Selection {
  const [steps, setSteps] = useState<readonly Chosen[]>([NONE]);
  const last = steps.at(-1) ?? NONE;
  const known = new Set(there);
  const ids = new Set([...last.ids].filter((id) => known.has(id)));
  const change = (next: (chosen: Chosen) => Chosen) =>
    setSteps((past) => [...past.slice(-MOST_STEPS), next(past.at(-1) ?? NONE)]);
  return {
    ids,
    canUndo: steps.length > 1,
    toggle: (id) =>
      change((chosen) => {
        const next = new Set(chosen.ids);
        if (!next.delete(id)) next.add(id);
        return { ids: next, anchor: id };
      }),
    extend: (order, from, id) =>
      change((chosen) => {
        const anchor =
          chosen.anchor !== null && chosen.ids.has(chosen.anchor) ? chosen.anchor : from;
        return { ids: new Set([...chosen.ids, ...between(order, anchor, id)]), anchor };
      }),
    replace: (all) => change(() => ({ ids: new Set(all), anchor: null })),
    undo: () => setSteps((past) => (past.length > 1 ? past.slice(0, -1) : past)),
  };
}
