import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import {
  addDecimals,
  compareDecimals,
  formatDay,
  KpiCard,
  Money,
  type MoneyValue,
} from "@markethall/ui";
import classes from "./balance-cards.module.css";

export interface OpenStatement {
  readonly dueOn?: string | null;
  readonly total: MoneyValue;
}

interface BalanceCardsProps {
  open: readonly OpenStatement[];
  credits: readonly MoneyValue[];
}

/** What is owed now, by when, and the credit that the next statements use up. */
export function BalanceCards({ open, credits }: BalanceCardsProps) {
  const { t } = useLingui();
  const left = credits.filter(({ amount }) => compareDecimals(amount, "0") !== 0);
  const openCount = open.length;
  const owed = sumsOf(open.map(({ total }) => total));
  const [next] = open.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return (
    <div className={classes.cards}>
      <KpiCard
        label={t`To pay`}
        value={<Amounts values={owed} none={t({ message: "Nothing", context: "to pay" })} />}
        note={
          openCount > 0
            ? t`${plural(openCount, { one: "on # open statement", other: "on # open statements" })}`
            : t`No statement is open.`
        }
      />
      <KpiCard
        label={t`Next due`}
        value={next === undefined ? "—" : formatDay(next)}
        note={
          next === undefined ? t`Nothing is waiting to be paid.` : t`the earliest of what is open`
        }
      />
      <KpiCard
        label={t({ message: "Credit", context: "balance" })}
        value={<Amounts values={left} none={t({ message: "None", context: "credit" })} />}
        note={left.length > 0 ? t`used up by your next statements` : t`No credit is left to use.`}
      />
    </div>
  );
}

/** A sum for each currency: amounts in different ones are never added up. */
export function sumsOf(amounts: readonly MoneyValue[]): readonly MoneyValue[] {
  const sums = new Map<string, string>();
  for (const { amount, currency } of amounts) {
    sums.set(currency, addDecimals(sums.get(currency) ?? "0", amount));
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

function Amounts({ values, none }: { values: readonly MoneyValue[]; none: string }) {
  if (values.length === 0) return none;
  return values.map((value) => (
    <div key={value.currency}>
      <Money value={value} />
    </div>
  ));
}
