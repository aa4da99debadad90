import { msg } from "@lingui/core/macro";
import { useShortcuts } from "@markethall/ui/shortcuts";

interface QueueKeys {
  /** A request is open beside the queue: it has keys of its own to decide by. */
  readonly isOpen: boolean;
  readonly hasCursor: boolean;
  readonly hasSelection: boolean;
  readonly canUndo: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onExtend: (by: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly onApprove: () => void;
  readonly onDecline: () => void;
  readonly onToggle: () => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

const words = {
  title: msg`Approval requests`,
  next: msg`Next request`,
  previous: msg`Request before`,
  open: msg`Open the details`,
  approve: msg`Approve`,
  decline: msg`Decline, with a reason`,
  select: msg`Select, or not`,
  selectNext: msg`Select on to the next`,
  selectPrevious: msg`Select on to the one before`,
  undo: msg`Take the last selection back`,
  clear: msg`Select none`,
};

/** The keys of the queue. In a key that is held down only moving repeats. */
export function useQueueKeys(keys: QueueKeys): void {
  const { isOpen, hasCursor, hasSelection } = keys;
  const once = (run: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) run();
  };
  const inList = { disabled: isOpen };
  const decides = { disabled: isOpen || (!hasCursor && !hasSelection) };
  useShortcuts(
    [
      { keys: "j", does: words.next, run: () => keys.onMove(1), inDialogs: isOpen },
      { keys: "ArrowDown", does: words.next, run: () => keys.onMove(1), ...inList },
      { keys: "k", does: words.previous, run: () => keys.onMove(-1), inDialogs: isOpen },
      { keys: "ArrowUp", does: words.previous, run: () => keys.onMove(-1), ...inList },
      {
        keys: "Enter",
        does: words.open,
        run: once(keys.onOpen),
        disabled: isOpen || !hasCursor,
      },
      { keys: "a", does: words.approve, run: once(keys.onApprove), ...decides },
      { keys: "d", does: words.decline, run: once(keys.onDecline), ...decides },
      { keys: "x", does: words.select, run: once(keys.onToggle), inDialogs: isOpen },
      { keys: "shift+ArrowDown", does: words.selectNext, run: () => keys.onExtend(1), ...inList },
      {
        keys: "shift+ArrowUp",
        does: words.selectPrevious,
        run: () => keys.onExtend(-1),
        ...inList,
      },
      { keys: "J", does: words.selectNext, run: () => keys.onExtend(1), ...inList },
      { keys: "K", does: words.selectPrevious, run: () => keys.onExtend(-1), ...inList },
      { keys: "u", does: words.undo, run: once(keys.onUndo), disabled: isOpen || !keys.canUndo },
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
