import { type CurrencyCode, decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import {
  compareStatements,
  type ComparedKind,
  type LineGroup,
  type SectionDifference,
} from "../domain/statement-comparison.js";
import type { StatementStatus } from "../domain/statement-lifecycle.js";
import { StatementEntity } from "../entities/statement.entity.js";

/**
 * For each statement the one before it: of the same customer and vendor, in the same currency, in a state that may be
 * seen, not void. Mostly last month's; where a month was billed nothing, an earlier one.
 */
export async function previousStatements(
  tx: Tx,
  ids: readonly string[],
  visible: readonly StatementStatus[],
): Promise<(StatementEntity | null)[]> {
  const rows: { id: string; previous: string }[] = await tx.query(
    `select s.id, p.id as previous
       from statement s
       join lateral (select id from statement p
                      where p.customer_id = s.customer_id and p.vendor_id = s.vendor_id and p.currency = s.currency
                        and p.period < s.period and p.status <> 'VOID' and p.status = any($2)
                      order by p.period desc limit 1) p on true
      where s.id = any($1)`,
    [ids, visible],
  );
  const found = await tx.findBy(
    StatementEntity,
    rows.map(({ previous }) => ({ id: previous })),
  );
  const byId = new Map(found.map((statement) => [statement.id, statement]));
  const of = new Map(rows.map(({ id, previous }) => [id, byId.get(previous) ?? null]));
  return ids.map((id) => of.get(id) ?? null);
}

/** The later statement thing by thing against the earlier one; lines are grouped by the database. */
export async function compareWith(
  tx: Tx,
  previous: StatementEntity,
  statement: StatementEntity,
): Promise<SectionDifference[]> {
  const rows: GroupRow[] = await tx.query(groupsSql, [[previous.id, statement.id]]);
  const of = (id: string) => rows.filter(({ statementId }) => statementId === id).map(groupOf);
  return compareStatements(of(previous.id), of(statement.id), {
    currency: statement.currency,
    periodEnd: statement.periodEnd,
  });
}

interface GroupRow {
  readonly statementId: string;
  readonly key: string;
  readonly sectionKey: string;
  readonly sectionTitle: string;
  readonly kind: ComparedKind;
  readonly description: string;
  readonly unit: string | null;
  readonly amount: string;
  readonly currency: CurrencyCode;
  readonly quantity: string;
  readonly exact: string | null;
  readonly unitPrice: string | null;
  readonly priceCurrency: CurrencyCode;
  readonly rate: string | null;
  readonly paidUntil: string | null;
}

function groupOf({ amount, quantity, exact, unitPrice, rate, ...row }: GroupRow): LineGroup {
  return {
    ...row,
    amountMinor: BigInt(amount),
    quantity: decimal(quantity),
    exact: exact === null ? null : decimal(exact),
    unitPrice: unitPrice === null ? null : decimal(unitPrice),
    rate: decimal(rate ?? 1),
  };
}

/**
 * Lines that are about the same thing in any month: a subscription's cycles, its changes, a service's usage on a cloud
 * account. The keys name what the lines name, never the statement or the line. A charge's words count its pieces, so
 * that a subscription is called by its product.
 */
const groupsSql = `
  with keyed as (
    select l.*, s.title,
           coalesce(l.cloud_account_id::text,
                    case when l.charge_id is not null then coalesce(l.subscription_id::text, 'charges')
                         when l.tax_category = 'SUPPORT' then 'support'
                         when l.type = 'TAX' then 'tax' when l.type = 'CREDIT' then 'credit' else 'usage' end) as section_key,
           case when l.charge_id is not null then
                  case when l.corrected_period is not null then 'CORRECTION'
                       when l.subscription_id is null then 'CHARGE'
                       when l.type in ('NEW', 'RECURRING', 'RENEW') then 'SUBSCRIPTION'
                       when l.type in ('CREDIT', 'ADJUSTMENT') then 'CHARGE' else 'CHANGE' end
                when l.type = 'USAGE' then 'USAGE'
                when l.corrected_period is not null then 'CORRECTION'
                when l.tax_category = 'SUPPORT' then 'SUPPORT'
                when l.type = 'TAX' then 'TAX' else 'CREDIT' end as kind
      from statement_line l
      join statement_section s on s.id = l.section_id
     where l.statement_id = any($1))
  select statement_id as "statementId", section_key as "sectionKey", min(title) as "sectionTitle", kind,
         concat_ws('|', section_key, kind, coalesce(subscription_id::text, product, description), unit, source_currency,
                   corrected_period) as key,
         coalesce(case when kind in ('SUBSCRIPTION', 'CHANGE') then min(product) end,
                  (array_agg(description order by place))[1]) as description,
         unit, min(currency) as currency, sum(amount_minor)::text as amount,
         sum(quantity)::text as quantity, sum(exact)::text as exact,
         case when count(distinct unit_price) = 1 and count(unit_price) = count(*) then min(unit_price)::text end as "unitPrice",
         coalesce(min(source_currency), min(currency)) as "priceCurrency", min(exchange_rate) as rate,
         max(service_end)::text as "paidUntil"
    from keyed
   group by statement_id, section_key, kind, coalesce(subscription_id::text, product, description), unit, source_currency,
            corrected_period`;
