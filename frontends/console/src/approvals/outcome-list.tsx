import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, statusText } from "@markethall/ui";
import type { ReactNode } from "react";
import { OutcomeList as Outcomes } from "../selection/outcome-list.js";
import type { ApprovalRow } from "./approval-columns.js";
import type { Outcome } from "./use-decisions.js";

interface OutcomeListProps {
  rows: readonly ApprovalRow[];
  mode: "approve" | "decline";
  outcomes: readonly Outcome[];
  /** Opens a request that waits for something, to mend it. */
  onOpen: (id: string) => void;
  children: ReactNode;
}

/** What became of each of the requests that were decided together. */
export function OutcomeList({ rows, mode, outcomes, onOpen, children }: OutcomeListProps) {
  const { t } = useLingui();
  const done = outcomes.filter(({ kind }) => kind === "done").length;
  const total = outcomes.length;
  const told =
    mode === "approve"
      ? t`${plural(total, {
          one: `${done} of # request is approved.`,
          other: `${done} of # requests are approved.`,
        })}`
      : t`${plural(total, {
          one: `${done} of # request is declined.`,
          other: `${done} of # requests are declined.`,
        })}`;
  return (
    <Outcomes
      told={told}
      items={outcomes.map(({ requestId, kind, because }) => {
        const row = rows.find(({ id }) => id === requestId);
        const became = statusText(mode === "approve" ? "APPROVED" : "DECLINED");
        return {
          id: requestId,
          kind: shownAs[kind],
          title: row?.subject,
          detail: row?.number,
          says: kind === "done" ? [became] : because,
          action: kind === "missing" && (
            <Button size="xs" variant="default" onClick={() => onOpen(requestId)}>
              <Trans>Mend this</Trans>
            </Button>
          ),
        };
      })}
    >
      {children}
    </Outcomes>
  );
}

const shownAs = { done: "done", missing: "open", decided: "known", refused: "open" } as const;
