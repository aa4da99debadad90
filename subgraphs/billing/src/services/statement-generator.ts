import { currencyCode, decimal, exponent, negate, zero } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { StatementPeriod } from "../domain/period.js";
import type { TaxCategory, TaxRate } from "../domain/tax.js";
import type { SkippedStatement } from "../entities/billing-run.entity.js";
import { CustomerCreditBook } from "./customer-credit.js";
import { ExchangeRates } from "./exchange-rates.js";
import { findCandidates } from "./statement-candidates.js";
import { addChargeLines } from "./statement-charge-lines.js";
import { extraLines, insertExtraLines } from "./statement-extra-lines.js";
import { type PlannedStatement, planStatements } from "./statement-plan.js";
import { addSections, setTotals, sumLines } from "./statement-sums.js";
import { addUsageLines, coverUsage } from "./statement-usage-lines.js";
import { supportPlansById } from "./support-plans.js";

export interface Generated {
  readonly statements: number;
  readonly lines: number;
  readonly skipped: readonly SkippedStatement[];
}

interface Assignment {
  readonly resellerId: string;
  readonly runId: string;
  readonly period: StatementPeriod;
  readonly now: Date;
}

/**
 * Makes the drafts of some customers for a period, in place of the drafts they have: the same facts give the same
 * statements, byte for byte. Lines are made set by set in the database; what follows from their sums, by the pure rules.
 */
export async function generateStatements(
  tx: Tx,
  customers: readonly string[],
  of: Assignment,
): Promise<Generated> {
  const { period } = of;
  // One run at a time uses a customer's credit.
  await tx.query(
    "select 1 from customer where customer_id = any($1) order by customer_id for update",
    [customers],
  );
  await tx.query(
    "delete from statement where customer_id = any($1) and period = $2 and status = 'DRAFT'",
    [customers, period.label],
  );
  const candidates = await findCandidates(tx, customers, period);
  const rates = await ExchangeRates.load(tx, period.end);
  const { planned, skipped } = planStatements(candidates, period.label, rates);
  if (planned.length === 0) return { statements: 0, lines: 0, skipped };

  const ids = planned.map(({ id }) => id);
  await insertStatements(tx, planned, of);
  const covered = planned.flatMap(({ id, usagePeriods }) =>
    usagePeriods.map((label) => ({ statementId: id, period: label })),
  );
  await coverUsage(tx, covered, of.resellerId);
  const conversion = conversionOf(planned);
  const usagePeriods = [...new Set(covered.map(({ period: label }) => label))];
  await addUsageLines(tx, [ids, ...conversion, customers, usagePeriods]);
  await addChargeLines(tx, [customers, period.start, period.end, ids, ...conversion]);
  await addExtraLines(tx, planned, rates, of);
  await addSections(tx, ids);
  return { statements: planned.length, lines: await setTotals(tx, ids), skipped };
}

async function insertStatements(
  tx: Tx,
  planned: readonly PlannedStatement[],
  of: Assignment,
): Promise<void> {
  await tx.query(
    `insert into statement (id, reseller_id, customer_id, vendor_id, run_id, status, period, period_start, period_end, currency,
                            customer_name, vendor_name, rates, customer_address, issued_by)
     select n.id, $1, n.customer_id, n.vendor_id, $2, 'DRAFT', $3, $4, $5, n.currency, n.customer_name, n.vendor_name, n.rates,
            c.address,
            (select case when r.issuer = '{}' then array_remove(array[r.display_name, r.support_email], null) else r.issuer end
               from reseller r where r.id = $1)
       from unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::jsonb[])
            as n (id, customer_id, vendor_id, currency, customer_name, vendor_name, rates)
       join customer c on c.customer_id = n.customer_id`,
    [
      of.resellerId,
      of.runId,
      of.period.label,
      of.period.start,
      of.period.end,
      planned.map(({ id }) => id),
      planned.map(({ customerId }) => customerId),
      planned.map(({ vendorId }) => vendorId),
      planned.map(({ currency }) => currency),
      planned.map(({ customerName }) => customerName),
      planned.map(({ vendorName }) => vendorName),
      planned.map(({ rates }) => JSON.stringify(rates)),
    ],
  );
}

/** Rates per statement, and the decimals of every currency that takes part, as arrays for SQL. */
function conversionOf(planned: readonly PlannedStatement[]): unknown[] {
  const rates = planned.flatMap(({ id, rates: captured }) =>
    captured.map((rate) => ({ id, ...rate })),
  );
  const currencies = [
    ...new Set(planned.flatMap(({ currency, currencies: from }) => [currency, ...from])),
  ];
  return [
    rates.map(({ id }) => id),
    rates.map(({ from }) => from),
    rates.map(({ rate }) => rate),
    rates.map(({ day }) => day),
    currencies,
    currencies.map((code) => exponent(currencyCode(code))),
  ];
}

async function addExtraLines(
  tx: Tx,
  planned: readonly PlannedStatement[],
  rates: ExchangeRates,
  { resellerId, now }: Assignment,
): Promise<void> {
  const sums = await sumLines(
    tx,
    planned.map(({ id }) => id),
  );
  const plans = await supportPlansById(
    tx,
    planned.map(({ supportPlanId }) => supportPlanId),
  );
  const taxRates = await loadTaxRates(tx);
  const credit = await CustomerCreditBook.load(
    tx,
    planned.map(({ customerId }) => customerId),
  );
  const lines = planned.flatMap((statement) => {
    const extra = extraLines({
      statement,
      sums: sums.filter(({ statementId }) => statementId === statement.id),
      plan: plans.get(statement.supportPlanId ?? "") ?? null,
      taxRates: taxRates.get(statement.country ?? "") ?? [],
      balance: credit.balance(statement.customerId, statement.currency),
      rates,
    });
    const used =
      extra.find(({ section }) => section === "credit")?.amount ?? zero(statement.currency);
    credit.use(statement.customerId, negate(used), statement.id);
    return extra;
  });
  await insertExtraLines(tx, lines);
  await credit.save(tx, resellerId, now);
}

async function loadTaxRates(tx: Tx): Promise<ReadonlyMap<string, TaxRate[]>> {
  const rows: { country: string; category: TaxCategory | null; name: string; percent: string }[] =
    await tx.query("select country, category, name, percent::text from tax_rate");
  const byCountry = new Map<string, TaxRate[]>();
  for (const { country, percent, ...rate } of rows) {
    byCountry.set(country, [
      ...(byCountry.get(country) ?? []),
      { ...rate, percent: decimal(percent) },
    ]);
  }
  return byCountry;
}
