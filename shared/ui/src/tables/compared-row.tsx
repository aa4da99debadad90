import { Trans, useLingui } from "@lingui/react/macro";
import { formatMoney, formatNumber, type MoneyValue } from "../values/format.js";
import { Money } from "../values/money.js";
import { StatusBadge } from "../values/status-badge.js";
import { causeWords, kindWords, stateWords } from "./comparison-words.js";
import classes from "./month-comparison.module.css";

export interface ComparedLine {
  readonly state: keyof typeof stateWords;
  readonly kind: keyof typeof kindWords;
  readonly description: string;
  readonly unit?: string | null;
  readonly previousAmount: MoneyValue;
  readonly amount: MoneyValue;
  readonly difference: MoneyValue;
  readonly previousQuantity?: string | null;
  readonly quantity?: string | null;
  readonly previousUnitPrice?: string | null;
  readonly unitPrice?: string | null;
  readonly priceCurrency: string;
  readonly reasons: readonly {
    readonly cause: keyof typeof causeWords;
    readonly amount: MoneyValue;
  }[];
  /** Marks it as something to look at. */
  readonly isUnusual?: boolean;
}

/** One thing in two months: what it was, what it is, and which part of the difference comes from where. */
export function ComparedRow({ line }: { line: ComparedLine }) {
  const { t } = useLingui();
  const { state, kind, description, previousAmount, amount, difference, reasons, isUnusual } = line;
  return (
    <tr>
      <td>
        <span className={classes.what}>
          <span className={classes.name}>{description}</span>
          {(state === "NEW" || state === "GONE") && (
            <StatusBadge
              status={state}
              label={t(stateWords[state])}
              tone={state === "NEW" ? "note" : "quiet"}
            />
          )}
          {isUnusual === true && <StatusBadge status="UNUSUAL" label={t`Unusual`} tone="warn" />}
        </span>
        <span className={classes.detail}>{t(kindWords[kind])}</span>
        {reasons.map(({ cause, amount: part }) => (
          <span key={cause} className={classes.reason}>
            {t(causeWords[cause])} <Money value={part} signed />
            <Measure cause={cause} line={line} />
          </span>
        ))}
      </td>
      <td className={classes.wide}>{state === "NEW" ? "—" : <Money value={previousAmount} />}</td>
      <td className={classes.wide}>{state === "GONE" ? "—" : <Money value={amount} />}</td>
      <td>
        <Money value={difference} signed />
      </td>
    </tr>
  );
}

/** From how many to how many, from which price to which. */
function Measure({ cause, line }: { cause: keyof typeof causeWords; line: ComparedLine }) {
  const { previousQuantity, quantity, previousUnitPrice, unitPrice, priceCurrency, unit } = line;
  if (cause === "QUANTITY" && previousQuantity != null && quantity != null)
    return (
      <span className={classes.measure}>
        <Trans context="from one figure to another">
          {rounded(previousQuantity)} → {rounded(quantity)}
        </Trans>
        {unit == null ? "" : ` ${unit}`}
      </span>
    );
  if (cause === "PRICE" && previousUnitPrice != null && unitPrice != null)
    return (
      <span className={classes.measure}>
        <Trans context="from one figure to another">
          {priced(previousUnitPrice, priceCurrency)} → {priced(unitPrice, priceCurrency)}
        </Trans>
      </span>
    );
  return null;
}

/** As many decimals as a person reads; the statement's own lines have every digit. */
function rounded(quantity: string): string {
  const [whole = "0", fraction = ""] = quantity.split(".");
  const short = fraction.slice(0, 3).replace(/0+$/, "");
  return formatNumber(short === "" ? whole : `${whole}.${short}`);
}

function priced(price: string, currency: string): string {
  const [whole = "0", fraction = ""] = price.split(".");
  const short = fraction.slice(0, 6);
  return formatMoney({ amount: short === "" ? whole : `${whole}.${short}`, currency });
}
