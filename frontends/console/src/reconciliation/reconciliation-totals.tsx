import { useLingui } from "@lingui/react/macro";
import { formatNumber, Money } from "@markethall/ui";
import { FigureRow } from "../progress/figure-row.js";
import type { ReconciliationQuery } from "../gql/graphql.js";
import { readableCost } from "./readable-cost.js";
import classes from "./reconciliation.module.css";

type Total = ReconciliationQuery["reconciliation"]["totals"][number];

/** What the month comes to in each currency, of all rows, also those that are left out. */
export function ReconciliationTotals({ totals }: { totals: readonly Total[] }) {
  const { t } = useLingui();
  return (
    <div className={classes.totals}>
      {totals.map(({ currency, ...total }) => {
        const differences = formatNumber(total.differenceCount);
        const rows = formatNumber(total.rowCount);
        return (
          <section key={currency} aria-label={t`Totals in ${currency}`}>
            <FigureRow
              figures={[
                {
                  label: t`Differences`,
                  value: t`${differences} of ${rows}`,
                  tone: total.differenceCount > 0 ? "warn" : "good",
                },
                {
                  label: t`Vendors bill`,
                  value: <Money value={readableCost(total.vendorCost, currency)} />,
                },
                {
                  label: t`Statements bill, at cost`,
                  value: <Money value={readableCost(total.billedCost, currency)} />,
                },
                {
                  label: t`Difference`,
                  value: <Money value={readableCost(total.difference, currency)} signed />,
                },
                {
                  label: t`Customers pay`,
                  value: <Money value={readableCost(total.billedPrice, currency)} />,
                },
              ]}
            />
          </section>
        );
      })}
    </div>
  );
}
