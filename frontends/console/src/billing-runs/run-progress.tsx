import { useLingui } from "@lingui/react/macro";
import { formatNumber } from "@markethall/ui";
import type { BillingRunQuery } from "../gql/graphql.js";
import { ProgressBar } from "../progress/progress-bar.js";
import { FigureRow } from "../progress/figure-row.js";

type Run = NonNullable<BillingRunQuery["billingRun"]>;

/** How far the run is, and what came of it so far. */
export function RunProgress({ run }: { run: Run }) {
  const { t } = useLingui();
  const { status, done, total, statementCount, lineCount, skipped } = run;
  return (
    <>
      {(status === "RUNNING" || status === "QUEUED") && (
        <ProgressBar
          label={t`Customers looked at`}
          done={done}
          total={total}
          text={
            status === "QUEUED"
              ? t`Waiting for its turn`
              : t`${formatNumber(done)} of ${formatNumber(total)} customers`
          }
        />
      )}
      <FigureRow
        figures={[
          { label: t`Customers`, value: formatNumber(total) },
          { label: t`Drafts`, value: formatNumber(statementCount) },
          { label: t`Lines`, value: formatNumber(lineCount) },
          {
            label: t`Skipped`,
            value: formatNumber(skipped.length),
            tone: skipped.length > 0 ? "warn" : "plain",
          },
        ]}
      />
    </>
  );
}
