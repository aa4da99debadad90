import {
  decimal,
  type Decimal,
  formatMoney,
  type Money,
  money,
  negate,
  sum,
} from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { supportCharge } from "../domain/support-charge.js";
import { supportTrace } from "../domain/support-trace.js";
import { creditToUse } from "../domain/statement-total.js";
import type { StatementLineType } from "../domain/statement-line-type.js";
import { type TaxableAmount, type TaxCategory, taxLines, type TaxRate } from "../domain/tax.js";
import type { SupportPlanEntity } from "../entities/support-plan.entity.js";
import type { ExchangeRates } from "./exchange-rates.js";
import { idFrom, type PlannedStatement } from "./statement-plan.js";
import { ruleIn } from "./support-plans.js";

/** A line that follows from the others: support, tax, credit used. */
export interface ExtraLine {
  readonly statementId: string;
  readonly section: "support" | "tax" | "credit";
  readonly place: number;
  readonly type: StatementLineType;
  readonly description: string;
  readonly amount: Money;
  readonly taxCategory: TaxCategory | null;
  readonly trace: readonly string[];
}

/** What the lines so far sum to, per category of tax. */
export interface LineSum {
  readonly statementId: string;
  readonly category: TaxCategory;
  readonly minor: string;
  readonly cost: string;
}

export interface ExtraFacts {
  readonly statement: PlannedStatement;
  readonly sums: readonly LineSum[];
  readonly plan: SupportPlanEntity | null;
  readonly taxRates: readonly TaxRate[];
  readonly balance: Money;
  readonly rates: ExchangeRates;
}

/** Support on what was spent, tax on all of it, then credit on what is owed: each with the pure rule of its own. */
export function extraLines(facts: ExtraFacts): ExtraLine[] {
  const { statement, sums, taxRates, balance } = facts;
  const { currency, id: statementId } = statement;
  const spent: TaxableAmount[] = sums.map(({ category, minor }) => ({
    category,
    amount: money(BigInt(minor), currency),
  }));
  const support = supportLine(facts, spent);
  const taxable = support
    ? [...spent, { category: "SUPPORT" as const, amount: support.amount }]
    : spent;
  const taxes = taxLines(taxable, taxRates, currency).map((tax, i): ExtraLine => ({
    statementId,
    section: "tax",
    place: i + 1,
    type: "TAX",
    description: `${tax.name} on ${categoryNames[tax.category]}`,
    amount: tax.amount,
    taxCategory: null,
    trace: [
      `${tax.percent.toString()} % of ${formatMoney(tax.base)} ${currency}, rounded once for the group: ${formatMoney(tax.amount)} ${currency}`,
    ],
  }));
  const owed = sum(
    [...taxable, ...taxes].map(({ amount }) => amount),
    currency,
  );
  const used = creditToUse(balance, owed);
  const credit: ExtraLine = {
    statementId,
    section: "credit",
    place: 1,
    type: "CREDIT",
    description: "Credit used",
    amount: negate(used),
    taxCategory: null,
    trace: [
      `Of a credit of ${formatMoney(balance)} ${currency}, on ${formatMoney(owed)} ${currency} owed`,
    ],
  };
  return [...(support ? [support] : []), ...taxes, ...(used.minor > 0n ? [credit] : [])];
}

const categoryNames: Record<TaxCategory, string> = {
  LICENSE: "licences",
  CONSUMPTION: "usage",
  SUPPORT: "support",
};

function supportLine(
  { statement, sums, plan, rates }: ExtraFacts,
  spent: readonly TaxableAmount[],
): ExtraLine | null {
  const { currency } = statement;
  const rule = plan && ruleIn(plan, currency, rates);
  if (!plan || !rule) return null;
  const price = spent.reduce(
    (total: Decimal, { amount }) => total.plus(formatMoney(amount)),
    decimal(0),
  );
  const cost = sums.reduce((total, line) => total.plus(line.cost), decimal(0));
  const base = plan.base === "CUSTOMER_COST" ? price : cost;
  const charge = supportCharge(base, rule, currency);
  return {
    statementId: statement.id,
    section: "support",
    place: 1,
    type: "ADJUSTMENT",
    description: `Support: ${plan.name}`,
    amount: charge.amount,
    taxCategory: "SUPPORT",
    trace: supportTrace(base, plan.base, rule, charge, currency),
  };
}

export async function insertExtraLines(tx: Tx, lines: readonly ExtraLine[]): Promise<void> {
  await tx.query(
    `insert into statement_line (id, reseller_id, customer_id, statement_id, section_id, place, type, description, quantity,
                                 amount_minor, currency, tax_category, trace)
     select n.id, s.reseller_id, s.customer_id, s.id, n.section_id, n.place, n.type, n.description, 1, n.minor, s.currency,
            n.category, n.trace
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::jsonb[])
            as n (id, statement_id, section_id, place, type, description, minor, category, trace)
       join statement s on s.id = n.statement_id`,
    [
      lines.map((line) => idFrom(line.statementId, line.section, String(line.place))),
      lines.map((line) => line.statementId),
      lines.map((line) => idFrom(line.statementId, line.section)),
      lines.map((line) => line.place),
      lines.map((line) => line.type),
      lines.map((line) => line.description),
      lines.map((line) => line.amount.minor.toString()),
      lines.map((line) => line.taxCategory),
      lines.map((line) => JSON.stringify(line.trace)),
    ],
  );
}
