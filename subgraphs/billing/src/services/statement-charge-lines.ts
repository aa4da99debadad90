import type { Tx } from "@markethall/runtime";
import { dueCharges } from "./statement-candidates.js";

/**
 * A line for each charge, in the section of its cloud account or else of its subscription. `$1` customers, `$2` and `$3` the
 * period as in {@link dueCharges}; `$4` statements; `$5` to `$8` their rates: statement, currency, rate, day; `$9` currencies
 * and `$10` their exponents.
 */
const chargeLinesSql = `
  with placed as (
    select c.*, s.id as statement_id, s.currency as to_currency, a.id as account_id, p.product_name, p.kind,
           md5(s.id || case when a.id is not null then ':account:' || a.id
                            when c.subscription_id is not null then ':subscription:' || c.subscription_id
                            else ':charges' end)::uuid as section_id,
           nullif(to_char(c.raised_at at time zone 'UTC', 'YYYY-MM'), s.period) as late_for
      from (${dueCharges}) c
      join statement s on s.customer_id = c.customer_id and s.vendor_id = c.vendor_id and s.id = any($4)
      left join subscription p on p.id = c.subscription_id
      left join cloud_account a on a.id = p.cloud_account_id)
  insert into statement_line (id, reseller_id, customer_id, statement_id, section_id, place, type, description, quantity,
                              unit_price, service_start, service_end, amount_minor, currency, tax_category, charge_id,
                              subscription_id, cloud_account_id, product, recurring_from, corrected_period, exact, cost,
                              source_currency, exchange_rate, exchange_day, trace)
  select md5(c.statement_id || ':charge:' || c.id)::uuid, c.reseller_id, c.customer_id, c.statement_id, c.section_id,
         row_number() over (partition by c.section_id order by c.raised_at, c.id), c.type, c.description,
         trim_scale(c.quantity), trim_scale(c.unit_price), (c.service_start at time zone 'UTC')::date,
         (c.service_end at time zone 'UTC')::date,
         case when r.rate is null then c.amount_minor
              else round(c.amount_minor * r.rate::numeric * power(10::numeric, e_to.digits - e_from.digits))::bigint end,
         c.to_currency, case when c.kind = 'CONSUMPTION' then 'CONSUMPTION' else 'LICENSE' end, c.id, c.subscription_id,
         c.account_id, c.product_name, case when c.type = 'RECURRING' then c.service_start end, c.late_for,
         trim_scale(c.amount_minor / power(10::numeric, e_from.digits)),
         case when c.cost_currency = c.currency then trim_scale(c.cost) end, c.currency, r.rate, r.day, c.price_trace
    from placed c
    join unnest($9::text[], $10::int[]) as e_from (currency, digits) on e_from.currency = c.currency
    join unnest($9::text[], $10::int[]) as e_to (currency, digits) on e_to.currency = c.to_currency
    left join unnest($5::uuid[], $6::text[], $7::text[], $8::date[]) as r (statement_id, source, rate, day)
      on r.statement_id = c.statement_id and r.source = c.currency`;

export async function addChargeLines(tx: Tx, parameters: readonly unknown[]): Promise<void> {
  await tx.query(chargeLinesSql, [...parameters]);
}
