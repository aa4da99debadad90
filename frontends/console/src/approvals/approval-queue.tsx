import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useNotices } from "@markethall/ui";
import { ResourceTable, type ResourceTableHandle } from "@markethall/ui/tables";
import { useState, type ReactNode, type RefObject } from "react";
import { approvalPath } from "./approval-choice.js";
import { useApprovalColumns, type ApprovalRow } from "./approval-columns.js";
import { ApprovalDrawer } from "./approval-drawer.js";
import { BulkBar } from "./bulk-bar.js";
import { DecisionDialog, type Question } from "./decision-dialog.js";
import { stepFrom } from "../keys/list-order.js";
import { useDecisions, type Decided } from "./use-decisions.js";
import { useQueueKeys } from "./use-queue-keys.js";
import type { QueueWork } from "./use-queue-work.js";
import { useSelection } from "../selection/use-selection.js";

interface ApprovalQueueProps {
  /** The request whose details are open beside the queue. */
  id: string | null;
  params: URLSearchParams;
  work: QueueWork;
  table: RefObject<ResourceTableHandle | null>;
  footer: ReactNode;
  /** In place of the rows, when there are none. */
  nothing: ReactNode;
}

/** Pending requests, worked through by keys alone or with the mouse, one by one or several at a time. */
export function ApprovalQueue({ id, params, work, table, footer, nothing }: ApprovalQueueProps) {
  const { t } = useLingui();
  const go = useGo();
  const notices = useNotices();
  const decisions = useDecisions();
  const [question, setQuestion] = useState<Question | null>(null);
  const columns = useApprovalColumns("queue", work.marks);
  const { rows, marks, cursor } = work;
  const selection = useSelection(rows.map((row) => row.id));
  const under = id ?? cursor;
  const order = () => table.current?.order() ?? [];
  const chosen = rows.filter((row) =>
    selection.ids.size > 0 ? selection.ids.has(row.id) : row.id === under,
  );

  function open(requestId: string | null) {
    go(approvalPath(requestId, params), { replace: id !== null && requestId !== null });
  }

  function close() {
    open(null);
    work.focusCursor(under);
  }

  function move(by: 1 | -1) {
    const next = stepFrom(order(), under, by);
    if (next === undefined) return;
    if (id === null) work.focusCursor(next);
    else {
      work.setCursor(next);
      open(next);
    }
  }

  function extend(by: 1 | -1) {
    const next = stepFrom(order(), cursor, by);
    if (next === undefined) return;
    selection.extend(order(), cursor, next);
    work.focusCursor(next);
  }

  /** A decision from the list about one request: it leaves at once, and comes back with the reason when it was refused. */
  async function decideOne(
    row: ApprovalRow,
    mode: Question["mode"],
    answer: Promise<Decided | null>,
  ) {
    work.focusCursor(work.leave([row.id]));
    const decided = await answer;
    const [outcome] = decided && "outcomes" in decided ? decided.outcomes : [];
    const { number } = row;
    if (outcome?.kind === "done") {
      notices.done(mode === "approve" ? t`${number} is approved.` : t`${number} is declined.`);
      return;
    }
    if (outcome?.kind === "decided") {
      outcome.because.forEach((why) => notices.tell(why));
      return;
    }
    const why =
      outcome?.because.join(" ") ??
      (decided && "problem" in decided ? decided.problem : t`No answer came. Try again.`);
    work.comeBack(row.id, why);
    notices.tell(t`${number} is back in the queue: ${why}`);
  }

  function approve() {
    const [only, ...more] = chosen;
    if (only === undefined) return;
    if (more.length > 0) setQuestion({ mode: "approve", rows: chosen });
    else if (only.preconditions.some(({ satisfied }) => !satisfied)) open(only.id);
    else void decideOne(only, "approve", decisions.approve([only.id]));
  }

  function handleDecide(asked: Question, reason: string) {
    const ids = asked.rows.map((row) => row.id);
    const [only, ...more] = asked.rows;
    if (only && more.length === 0 && asked.mode === "decline") {
      setQuestion(null);
      void decideOne(only, "decline", decisions.decline(ids, reason));
      return null;
    }
    const answer =
      asked.mode === "approve" ? decisions.approve(ids) : decisions.decline(ids, reason);
    return answer.then((decided) => {
      if (decided && "outcomes" in decided) {
        const over = decided.outcomes.filter(({ kind }) => kind === "done" || kind === "decided");
        work.leave(over.map(({ requestId }) => requestId));
        selection.replace([]);
      }
      return decided;
    });
  }

  useQueueKeys({
    isOpen: id !== null,
    hasCursor: chosen.length > 0,
    hasSelection: selection.ids.size > 0,
    canUndo: selection.canUndo,
    onMove: move,
    onExtend: extend,
    onOpen: () => under !== null && open(under),
    onApprove: approve,
    onDecline: () => setQuestion({ mode: "decline", rows: chosen }),
    onToggle: () => under !== null && selection.toggle(under),
    onUndo: selection.undo,
    onClear: () => selection.replace([]),
  });

  /** Decided in the drawer: on to the next request, if there is one. */
  function handleDecided(requestId: string) {
    const next = work.leave([requestId]);
    if (next !== null) open(next);
  }

  return (
    <>
      {rows.length === 0 ? (
        nothing
      ) : (
        <ResourceTable
          handle={table}
          label={t`Pending requests`}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowLabel={({ number, subject }) => `${number}, ${subject}`}
          rowTone={(row) => marks.get(row.id)?.tone}
          selectedId={id}
          choice={{
            chosen: selection.ids,
            onChoose: (requestId, isRange) =>
              isRange ? selection.extend(order(), cursor, requestId) : selection.toggle(requestId),
            onChooseAll: selection.replace,
          }}
          onCursor={(row) => work.setCursor(row.id)}
          onOpen={(row) => open(row.id)}
          footer={footer}
        />
      )}
      <BulkBar
        count={selection.ids.size}
        onApprove={approve}
        onDecline={() => setQuestion({ mode: "decline", rows: chosen })}
        onClear={() => selection.replace([])}
      />
      <ApprovalDrawer id={id} onClose={close} onDecided={handleDecided} onOpen={open} />
      <DecisionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
          work.focusCursor(cursor);
        }}
        onDecide={handleDecide}
        onOpenRequest={(requestId) => {
          setQuestion(null);
          open(requestId);
        }}
      />
    </>
  );
}
