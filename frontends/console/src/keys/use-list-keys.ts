import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ResourceTableHandle } from "@markethall/ui/tables";
import { useShortcuts } from "@markethall/ui/shortcuts";
import { useEffect, useRef, useState, type RefObject } from "react";
import { stepFrom } from "./list-order.js";

export interface ListCursor {
  /** For the table's `handle`. */
  readonly table: RefObject<ResourceTableHandle | null>;
  /** The row that the keys are at: the one that is open, or has the focus. */
  readonly at: string | null;
  /** For the table's `onCursor`. */
  readonly onCursor: (row: { readonly id: string }) => void;
}

interface ListKeys {
  /** Heading in the list of shortcuts: the page. */
  readonly title: MessageDescriptor;
  /** What is open beside the list. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

const words = {
  next: msg`Next row`,
  previous: msg`Row before`,
  open: msg`Open the details`,
};

/** `j` and `k` walk a list, with its drawer open as well, and Enter opens the row; once the drawer is shut the focus is at its row. */
export function useListKeys({ title, openId, onOpen }: ListKeys): ListCursor {
  const table = useRef<ResourceTableHandle | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const at = openId ?? cursor;
  const left = useRef<string | null>(null);
  useEffect(
    function comeBackToTheRow() {
      if (openId === null && left.current !== null) table.current?.focusRow(left.current);
      left.current = openId;
    },
    [openId],
  );
  function move(by: 1 | -1) {
    const next = stepFrom(table.current?.order() ?? [], at, by);
    if (next === undefined) return;
    setCursor(next);
    if (openId === null) table.current?.focusRow(next);
    else onOpen(next);
  }
  const isOpen = openId !== null;
  useShortcuts(
    [
      { keys: "j", does: words.next, run: () => move(1), inDialogs: isOpen },
      { keys: "k", does: words.previous, run: () => move(-1), inDialogs: isOpen },
      {
        keys: "Enter",
        does: words.open,
        run: (event) => !event.repeat && at !== null && onOpen(at),
        disabled: isOpen || at === null,
      },
    ],
    title,
  );
  return {
    table,
    at,
    onCursor: ({ id }) => setCursor(id),
  };
}
