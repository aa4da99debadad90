import { msg } from "@lingui/core/macro";
import { useShortcuts } from "@markethall/ui/shortcuts";
import type { StuckWorkRow } from "./stuck-work-columns.js";

interface StuckWorkKeys {
  /** What the keys are about: those selected, or the one at the cursor. */
  readonly chosen: readonly StuckWorkRow[];
  /** The row at the cursor. */
  readonly at: string | null;
  readonly isOpen: boolean;
  readonly hasSelection: boolean;
  readonly mayRetry: boolean;
  readonly mayDiscard: boolean;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

const words = {
  title: msg`Stuck work`,
  retry: msg`Try again`,
  discard: msg`Put aside`,
  select: msg`Select, or not`,
  clear: msg`Select none`,
};

/** The keys by which stuck work is seen to; moving and opening are those of all lists. */
export function useStuckWorkKeys(keys: StuckWorkKeys): void {
  const { chosen, at, isOpen, hasSelection } = keys;
  const once = (run: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) run();
  };
  const [only, ...more] = chosen;
  useShortcuts(
    [
      {
        keys: "r",
        does: words.retry,
        run: once(keys.onRetry),
        disabled: !keys.mayRetry || !chosen.some(({ canRetry }) => canRetry),
        inDialogs: isOpen,
      },
      {
        keys: "d",
        does: words.discard,
        run: once(keys.onDiscard),
        disabled: !keys.mayDiscard || more.length > 0 || only?.canDiscard !== true,
        inDialogs: isOpen,
      },
      {
        keys: "x",
        does: words.select,
        run: once(() => at !== null && keys.onToggle(at)),
        disabled: isOpen || at === null,
      },
      {
        keys: "Escape",
        does: words.clear,
        run: once(keys.onClear),
        disabled: isOpen || !hasSelection,
      },
    ],
    words.title,
  );
}
