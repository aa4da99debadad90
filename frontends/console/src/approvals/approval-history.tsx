import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { ResourceTable } from "@markethall/ui/tables";
import type { ReactNode } from "react";
import { approvalPath } from "./approval-choice.js";
import { useApprovalColumns, type ApprovalRow } from "./approval-columns.js";
import { ApprovalDrawer } from "./approval-drawer.js";

interface ApprovalHistoryProps {
  id: string | null;
  params: URLSearchParams;
  rows: readonly ApprovalRow[];
  footer: ReactNode;
  nothing: ReactNode;
}

/** What was decided, by whom and when. */
export function ApprovalHistory({ id, params, rows, footer, nothing }: ApprovalHistoryProps) {
  const { t } = useLingui();
  const go = useGo();
  const columns = useApprovalColumns("history");
  const open = (requestId: string | null) => go(approvalPath(requestId, params));
  return (
    <>
      {rows.length === 0 ? (
        nothing
      ) : (
        <ResourceTable
          label={t`Decided requests`}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowLabel={({ number, subject }) => `${number}, ${subject}`}
          selectedId={id}
          onOpen={(row) => open(row.id)}
          footer={footer}
        />
      )}
      <ApprovalDrawer id={id} onClose={() => open(null)} onOpen={open} />
    </>
  );
}
