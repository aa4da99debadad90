import { formatNumber } from "@markethall/ui";
import type { BillingRunQuery } from "../gql/graphql.js";
import { ProgressBar } from "../progress/progress-bar.js";
import { FigureRow } from "../progress/figure-row.js";

type Run = NonNullable<BillingRunQuery["billingRun"]>;

/** How far the run is, and what came of it so far. */
export function RunProgress({ run }: { run: Run }) {
  const { status, done, total, statementCount, lineCount, skipped } = run;
  return (
    <>
      {(status === "RUNNING" || status === "QUEUED") && (
        <ProgressBar
          label="Customers looked at"
          done={done}
          total={total}
          text={
            status === "QUEUED"
              ? "Waiting for its turn"
              : `${formatNumber(done)} of ${formatNumber(total)} customers`
          }
        />
      )}
      <FigureRow
        figures={[
          { label: "Customers", value: formatNumber(total) },
          { label: "Drafts", value: formatNumber(statementCount) },
          { label: "Lines", value: formatNumber(lineCount) },
          {
            label: "Skipped",
            value: formatNumber(skipped.length),
            tone: skipped.length > 0 ? "warn" : "plain",
          },
        ]}
      />
    </>
  );
}
