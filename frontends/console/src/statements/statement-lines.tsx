import { useLingui } from "@lingui/react/macro";
import { formatDay, formatMoney, formatNumber, Money } from "@markethall/ui";
import type { ConsoleStatementLinesQuery } from "../gql/graphql.js";
import { lineTypeNames } from "./line-type-names.js";
import classes from "./statement-lines.module.css";

type Section = NonNullable<ConsoleStatementLinesQuery["statement"]>["sections"][number];
type Line = Section["lines"]["edges"][number]["node"];

interface StatementLinesProps {
  label: string;
  lines: readonly Line[];
}

/** Lines as a list that adds up by hand; each opens to how its amount came about. */
export function StatementLines({ label, lines }: StatementLinesProps) {
  const { t } = useLingui();
  return (
    <ul className={classes.lines} aria-label={t`Lines of ${label}`}>
      {lines.map((line) => (
        <li key={line.id} className={classes.line}>
          {line.explanation.length > 0 ? (
            <details className={classes.details}>
              <summary className={classes.row}>
                <LineFacts line={line} />
              </summary>
              <ol className={classes.steps}>
                {line.explanation.map((step, index) => (
                  <li key={index}>{step}</li>
                ))}
              </ol>
            </details>
          ) : (
            <div className={classes.row}>
              <LineFacts line={line} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function LineFacts({ line }: { line: Line }) {
  const { t } = useLingui();
  const { description, type, quantity, unit, unitPrice, priceCurrency, servicePeriod, amount } =
    line;
  const price =
    unitPrice == null ? "" : ` × ${formatMoney({ amount: unitPrice, currency: priceCurrency })}`;
  // Tax, credit and charges are one piece of themselves, which says nothing.
  const measured =
    unit || price !== "" ? ` · ${formatNumber(quantity)}${unit ? ` ${unit}` : ""}${price}` : "";
  return (
    <>
      <span className={classes.text}>
        <span className={classes.description}>{description}</span>
        <span className={classes.facts}>
          {t(lineTypeNames[type])}
          {measured}
          {servicePeriod &&
            ` · ${formatDay(servicePeriod.start)} – ${formatDay(lastDay(servicePeriod.end))}`}
        </span>
      </span>
      <span className={classes.amount}>
        <Money value={amount} />
      </span>
    </>
  );
}

/** A period ends before its end day; people read the last day that belongs to it. */
function lastDay(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
