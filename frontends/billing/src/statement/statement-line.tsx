import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatMoney, formatNumber, Money } from "@markethall/ui";
import type { StatementLineRow_StatementLineFragment } from "../gql/graphql.js";
import { lineTypes } from "./line-types.js";
import classes from "./statement-line.module.css";

export type Line = StatementLineRow_StatementLineFragment;

/** One amount of a statement; why it is what it is stands behind a disclosure. */
export function StatementLine({ line }: { line: Line }) {
  const { t } = useLingui();
  const { description, type, quantity, unit, unitPrice, priceCurrency, amount, explanation } = line;
  const price =
    unitPrice == null ? null : formatMoney({ amount: unitPrice, currency: priceCurrency });
  // Tax, support and the like are one amount and no number of pieces.
  const count =
    unit == null
      ? price === null
        ? null
        : formatNumber(quantity)
      : `${formatNumber(quantity)} ${unit}`;
  return (
    <tr className={classes.line}>
      <td>
        <span className={classes.description}>{description}</span>
        <span className={classes.detail}>
          {[t(lineTypes[type]), serviceDays(line)].filter(Boolean).join(" · ")}
        </span>
        {count !== null && (
          <span className={classes.narrow}>{price === null ? count : `${count} × ${price}`}</span>
        )}
        {explanation.length > 0 && (
          <details className={classes.why}>
            <summary>
              <Trans>
                Why this amount<span className={classes.of}> for {description}</span>
              </Trans>
            </summary>
            <ol>
              {explanation.map((step, place) => (
                <li key={`${place} ${step}`}>{step}</li>
              ))}
            </ol>
          </details>
        )}
      </td>
      <td className={classes.wide}>{count ?? "—"}</td>
      <td className={classes.wide}>{price ?? "—"}</td>
      <td>
        <Money value={amount} />
      </td>
    </tr>
  );
}

/** The days that a line pays for, the last one included as people count. */
function serviceDays({ servicePeriod }: Line): string | null {
  if (servicePeriod == null) return null;
  const { start, end } = servicePeriod;
  const last = new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return last <= start ? formatDay(start) : `${formatDay(start)} – ${formatDay(last)}`;
}
