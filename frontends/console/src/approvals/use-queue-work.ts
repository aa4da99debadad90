import type { ResourceTableHandle } from "@markethall/ui/tables";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { ApprovalQueueChangedSubscription } from "../gql/graphql.js";
import { alreadyDecided } from "./refusals.js";
import type { ApprovalRow } from "./approval-columns.js";
import { afterLeaving, withLeaving } from "../keys/list-order.js";

/** How long a request that somebody else decided is still to be seen, with who did it. */
const FAREWELL_MS = 5_000;

interface Leaving {
  readonly row: ApprovalRow;
  readonly after: string | null;
}

/** What is to be told of a row beside what it is. */
export interface Mark {
  readonly tone: "leaving" | "back";
  readonly text: string;
}

export interface QueueWork {
  readonly rows: readonly ApprovalRow[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly cursor: string | null;
  readonly setCursor: (id: string | null) => void;
  /** Takes the focus to the row under the cursor, once it is drawn. */
  readonly focusCursor: (id: string | null) => void;
  /** Takes decided requests out of the queue; answers where the cursor went. */
  readonly leave: (ids: readonly string[]) => string | null;
  /** Puts one back that was not decided after all. */
  readonly comeBack: (id: string, why: string) => void;
  /** Somebody decided, here or elsewhere. */
  readonly heard: (event: ApprovalQueueChangedSubscription) => void;
}

/** The queue as it is worked through: what one decides leaves at once, what others decide leaves softly, and the cursor stays where it is. */
export function useQueueWork(
  known: readonly ApprovalRow[],
  table: RefObject<ResourceTableHandle | null>,
): QueueWork {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [leaving, setLeaving] = useState<readonly Leaving[]>([]);
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const [cursor, setCursor] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  useEffect(function focusWhatIsWanted() {
    if (wanted.current === null) return;
    table.current?.focusRow(wanted.current);
    wanted.current = null;
  });
  // Timers end later than the render that began them: they read what is so by then.
  const latest = useRef({ cursor, known, gone });
  useEffect(function rememberLatest() {
    latest.current = { cursor, known, gone };
  });

  const order = () => table.current?.order() ?? [];
  const mark = (id: string, next: Mark | null) =>
    setMarks((all) => {
      const some = new Map(all);
      if (next) some.set(id, next);
      else some.delete(id);
      return some;
    });

  function leave(ids: readonly string[]): string | null {
    const next = afterLeaving(order(), latest.current.cursor, new Set(ids));
    setGone((all) => new Set([...all, ...ids]));
    ids.forEach((id) => mark(id, null));
    setCursor(next);
    return next;
  }

  return {
    rows: withLeaving(
      known.filter(({ id }) => !gone.has(id)),
      leaving,
    ),
    marks,
    cursor,
    setCursor,
    focusCursor: (id) => {
      setCursor(id);
      wanted.current = id;
    },
    leave,
    comeBack: (id, why) => {
      setGone((all) => new Set([...all].filter((one) => one !== id)));
      mark(id, { tone: "back", text: why });
    },
    heard: ({ approvalQueueChanged: { id, decision } }) => {
      const row = latest.current.known.find((one) => one.id === id);
      if (!decision || !row || latest.current.gone.has(id)) return;
      const shown = order();
      const at = shown.indexOf(id);
      setLeaving((all) => [...all, { row, after: shown[at - 1] ?? null }]);
      mark(id, { tone: "leaving", text: alreadyDecided(decision) });
      setTimeout(() => {
        const hadFocus = document.activeElement?.getAttribute("data-row") === id;
        setLeaving((all) => all.filter((one) => one.row.id !== id));
        const next = leave([id]);
        if (hadFocus) wanted.current = next;
      }, FAREWELL_MS);
    },
  };
}
