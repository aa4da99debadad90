import type { Tx } from "@markethall/runtime";

/**
 * Marks usage as taken by a statement, as ranges of arrival: what arrives later is outside of them and so is late, and
 * millions of records need no write. Ranges of other live statements are left out, so that none is charged twice.
 */
export async function coverUsage(
  tx: Tx,
  covered: readonly { statementId: string; period: string }[],
  resellerId: string,
): Promise<void> {
  await tx.query(
    `with arrived as (select coalesce((select last from usage_counter where reseller_id = $3), 0) as last)
     insert into usage_coverage (statement_id, period, reseller_id, customer_id, vendor_id, arrivals)
     select s.id, n.period, s.reseller_id, s.customer_id, s.vendor_id,
            int8multirange(int8range(0, arrived.last, '(]')) - coalesce(
              (select range_agg(v.arrivals) from usage_coverage v
                where v.customer_id = s.customer_id and v.vendor_id = s.vendor_id and v.period = n.period
                  and not v.is_void), '{}')
       from unnest($1::uuid[], $2::text[]) as n (statement_id, period)
       join statement s on s.id = n.statement_id
       cross join arrived`,
    [
      covered.map(({ statementId }) => statementId),
      covered.map(({ period }) => period),
      resellerId,
    ],
  );
}

/** Usage stands after the charges of its section. */
const afterCharges = 1_000_000;

/**
 * A line for each cloud account, service and unit, and each closed period corrected. The statement's usage is rounded
 * once and shared out as {@link roundedShares} does; a test holds the two equal. `$1` statements, `$2` to `$5` their rates:
 * statement, currency, rate, day; `$6` currencies and `$7` their exponents; `$8` the customers and `$9` the periods of usage.
 */
const usageLinesSql = `
  with covered as materialized (
    select statement_id, customer_id, vendor_id, period, arrivals from usage_coverage where statement_id = any($1)),
  summed as materialized (
    select v.statement_id, u.cloud_account_id, u.service, u.unit, u.currency as source_currency, u.period,
           count(*)::int as records, sum(u.quantity) as quantity, sum(u.price) as exact, sum(u.cost) as cost,
           min(u.day) as first, max(u.day) + 1 as after
      from covered v
      join usage_record u on u.customer_id = v.customer_id and u.vendor_id = v.vendor_id and u.period = v.period
                         and u.arrival <@ v.arrivals
     where u.customer_id = any($8) and u.period = any($9)
     group by 1, 2, 3, 4, 5, 6),
  used as (
    select m.*, s.reseller_id, s.customer_id, s.currency, nullif(m.period, s.period) as corrected
      from summed m join statement s on s.id = m.statement_id),
  scaled as (
    select used.*, r.rate, r.day as rate_day, md5(used.statement_id || ':account:' || cloud_account_id)::uuid as section_id,
           exact * coalesce(r.rate::numeric, 1) * power(10::numeric, e.digits) as minor
      from used
      join unnest($6::text[], $7::int[]) as e (currency, digits) on e.currency = used.currency
      left join unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) as r (statement_id, source, rate, day)
        on r.statement_id = used.statement_id and r.source = used.source_currency),
  cut as (
    select scaled.*, floor(minor) as whole,
           round(sum(minor) over statement) - sum(floor(minor)) over statement as left_over,
           row_number() over (partition by statement_id order by floor(minor) < minor desc, minor desc, cloud_account_id,
                              corrected nulls first, service, unit, source_currency) as turn
      from scaled window statement as (partition by statement_id))
  insert into statement_line (id, reseller_id, customer_id, statement_id, section_id, place, type, description, quantity, unit,
                              service_start, service_end, amount_minor, currency, tax_category, cloud_account_id, product,
                              corrected_period, record_count, exact, cost, source_currency, exchange_rate, exchange_day)
  select md5(section_id || ':usage:' || concat_ws('|', service, unit, source_currency, corrected))::uuid, reseller_id,
         customer_id, statement_id, section_id,
         ${afterCharges} + row_number() over (partition by section_id order by corrected nulls first, service, unit, source_currency),
         case when corrected is null then 'USAGE' else 'ADJUSTMENT' end,
         service || case when unit = '' then '' else ' (' || unit || ')' end
                 || case when corrected is null then '' else ', correction for ' || corrected end,
         trim_scale(quantity), nullif(unit, ''), first, after,
         (whole + case when turn <= left_over then 1 else 0 end)::bigint, currency, 'CONSUMPTION', cloud_account_id, service,
         corrected, records, trim_scale(exact), trim_scale(cost), source_currency, rate, rate_day
    from cut`;

/**
 * How the database reads usage here. It takes the columns of the join for independent, expects a few records where there
 * are millions, and would walk an index once for each customer and sort what it found.
 */
const readAtOnce = `
  select set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true),
         set_config('work_mem', '64MB', true)`;
const readAsUsual = `
  set local enable_nestloop to default;
  set local enable_sort to default;
  set local work_mem to default`;

export async function addUsageLines(tx: Tx, parameters: readonly unknown[]): Promise<void> {
  await tx.query(readAtOnce);
  await tx.query(usageLinesSql, [...parameters]);
  await tx.query(readAsUsual);
}
