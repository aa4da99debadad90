import type { Tx } from "@markethall/runtime";
import type { ReconciliationFinding, ReconciliationSubject } from "../domain/reconciliation.js";

export interface ReconciliationChoice {
  /** The month, with its first day and the day after its last. */
  readonly period: { readonly label: string; readonly start: string; readonly end: string };
  readonly vendorId: string | null;
  readonly customerId: string | null;
  readonly differencesOnly: boolean;
}

/** Whether it is equal, the size of the difference as text, and the row: what the list is ordered by. */
export type ReconciliationCursor = readonly [number, string, string];

export interface ReconciliationRow {
  readonly key: string;
  readonly subject: ReconciliationSubject;
  readonly finding: ReconciliationFinding;
  readonly customerId: string | null;
  readonly vendorId: string | null;
  readonly cloudAccountId: string | null;
  readonly subscriptionId: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly currency: string;
  readonly unit: string | null;
  readonly vendorRecords: number | null;
  readonly vendorQuantity: string | null;
  readonly vendorCost: string | null;
  readonly billedRecords: number | null;
  readonly billedQuantity: string | null;
  readonly billedCost: string | null;
  readonly billedPrice: string | null;
  readonly difference: string | null;
  readonly size: string;
  readonly hasStatement: boolean;
  readonly statementId: string | null;
  readonly importId: string | null;
  readonly seatsBilled: number | null;
  readonly seatsHeld: number | null;
  readonly seatsInUse: number | null;
}

export interface ReconciliationTotal {
  readonly currency: string;
  readonly rowCount: number;
  readonly differenceCount: number;
  readonly vendorCost: string;
  readonly billedCost: string;
  readonly billedPrice: string;
  readonly difference: string;
}

/** A page with one row too many: differences first, the largest first. */
export async function reconciliationPage(
  tx: Tx,
  choice: ReconciliationChoice,
  first: number,
  after: ReconciliationCursor | null,
): Promise<ReconciliationRow[]> {
  return tx.query(
    `${reconciledSql}
     select key, subject, finding, customer_id as "customerId", vendor_id as "vendorId", cloud_account_id as "cloudAccountId",
            subscription_id as "subscriptionId", title, detail, currency, unit, vendor_records as "vendorRecords",
            trim_scale(vendor_quantity)::text as "vendorQuantity", trim_scale(vendor_cost)::text as "vendorCost",
            billed_records as "billedRecords", trim_scale(billed_quantity)::text as "billedQuantity",
            trim_scale(billed_cost)::text as "billedCost", trim_scale(billed_price)::text as "billedPrice",
            trim_scale(difference)::text as difference, trim_scale(size)::text as size, has_statement as "hasStatement",
            statement_id as "statementId", import_id as "importId", seats_billed as "seatsBilled",
            seats_held as "seatsHeld", seats_in_use as "seatsInUse"
       from reconciled
      where (not $6 or finding <> 'EQUAL')
        and ($7::int is null or (equal, -size, key) > ($7::int, -$8::numeric, $9::text))
      order by equal, -size, key limit $10`,
    [...parameters(choice), choice.differencesOnly, ...(after ?? [null, null, null]), first + 1],
  );
}

/** What all rows of the choice come to, per currency. */
export async function reconciliationTotals(
  tx: Tx,
  choice: ReconciliationChoice,
): Promise<ReconciliationTotal[]> {
  return tx.query(
    `${reconciledSql}
     select currency, count(*)::int as "rowCount", count(*) filter (where finding <> 'EQUAL')::int as "differenceCount",
            trim_scale(coalesce(sum(vendor_cost), 0))::text as "vendorCost",
            trim_scale(coalesce(sum(billed_cost), 0))::text as "billedCost",
            trim_scale(coalesce(sum(billed_price), 0))::text as "billedPrice",
            trim_scale(coalesce(sum(difference), 0))::text as difference
       from reconciled group by currency order by currency`,
    parameters(choice),
  );
}

function parameters({ period, vendorId, customerId }: ReconciliationChoice): unknown[] {
  return [period.label, period.start, period.end, vendorId, customerId];
}

const findingSql = `
  case when subject = 'UNASSIGNED' then 'UNASSIGNED'
       when vendor_records is not null and billed_records is null
         then case when subject = 'USAGE' and has_statement then 'USAGE_LATE' else 'NOT_ON_STATEMENT' end
       when billed_records is not null and vendor_records is null then 'NOT_ON_VENDOR_BILL'
       when vendor_records > billed_records
         then case when subject = 'USAGE' then 'USAGE_LATE' else 'NOT_ON_STATEMENT' end
       when vendor_quantity <> billed_quantity then 'QUANTITY'
       when vendor_cost <> billed_cost then 'PRICE'
       when seats_billed <> seats_held then 'SEATS'
       else 'EQUAL' end`;

/**
 * `$1` the month, `$2` its first day, `$3` the day after its last, `$4` a vendor or null, `$5` a customer or null.
 *
 * The vendor's side is its usage files and the costs of its charges; ours are the lines of statements that are not void,
 * a correction of a later month among them. Seats are known as of today: they are held against the last charge only
 * where nothing was charged since the month's end.
 */
const reconciledSql = `
  with used as (
    select customer_id, vendor_id, cloud_account_id, service, unit, currency, count(*)::int as records,
           sum(quantity) as quantity, sum(cost) as cost, (array_agg(import_id order by arrival desc))[1] as import_id
      from usage_record
     where period = $1 and customer_id is not null and ($4::uuid is null or vendor_id = $4) and ($5::uuid is null or customer_id = $5)
     group by 1, 2, 3, 4, 5, 6),
  live as (
    select * from statement
     where status <> 'VOID' and period >= $1 and ($4::uuid is null or vendor_id = $4) and ($5::uuid is null or customer_id = $5)),
  used_lines as (
    select l.customer_id, s.vendor_id, l.cloud_account_id, l.product as service, coalesce(l.unit, '') as unit,
           l.source_currency as currency, sum(l.record_count)::int as records, sum(l.quantity) as quantity,
           sum(l.cost) as cost, sum(l.exact) as price, (array_agg(s.id order by s.period))[1] as statement_id
      from live s
      join statement_line l on l.statement_id = s.id and l.record_count is not null and coalesce(l.corrected_period, s.period) = $1
     group by 1, 2, 3, 4, 5, 6),
  raised as (
    select c.customer_id, c.vendor_id, c.subscription_id, c.currency, count(*)::int as records, sum(c.quantity) as quantity,
           case when bool_and(c.cost_currency = c.currency) then sum(c.cost) end as cost,
           count(l.id)::int as line_records, sum(l.quantity) as line_quantity,
           case when bool_and(l.id is null or l.cost is not null) then sum(l.cost) end as line_cost,
           sum(l.exact) as line_price, (array_agg(l.statement_id order by l.statement_id) filter (where l.id is not null))[1] as statement_id
      from charge c
      left join statement_line l on l.charge_id = c.id and not l.is_void
     where c.raised_at >= $2::date::timestamp at time zone 'UTC' and c.raised_at < $3::date::timestamp at time zone 'UTC'
       and ($4::uuid is null or c.vendor_id = $4) and ($5::uuid is null or c.customer_id = $5)
     group by 1, 2, 3, 4),
  seats as (
    select distinct on (c.subscription_id) c.subscription_id, c.quantity::int as billed, p.seat_count as held, p.assigned_seats as in_use,
           c.raised_at < $3::date::timestamp at time zone 'UTC' as of_then
      from charge c
      join subscription p on p.id = c.subscription_id and p.seat_count is not null and p.status in ('ACTIVE', 'SUSPENDED')
     where c.amount_minor >= 0 and c.type <> 'CANCEL' and c.subscription_id in (select subscription_id from raised)
     order by c.subscription_id, c.raised_at desc, c.id),
  sides as (
    select 'USAGE' as subject,
           concat_ws('|', 'usage', coalesce(u.cloud_account_id, l.cloud_account_id), coalesce(u.service, l.service),
                     coalesce(u.unit, l.unit), coalesce(u.currency, l.currency)) as key,
           coalesce(u.customer_id, l.customer_id) as customer_id, coalesce(u.vendor_id, l.vendor_id) as vendor_id,
           coalesce(u.cloud_account_id, l.cloud_account_id) as cloud_account_id, null::uuid as subscription_id,
           coalesce(u.service, l.service) as title, null::text as detail, coalesce(u.currency, l.currency)::text as currency,
           nullif(coalesce(u.unit, l.unit), '') as unit, u.records as vendor_records, u.quantity as vendor_quantity,
           u.cost as vendor_cost, l.records as billed_records, l.quantity as billed_quantity, l.cost as billed_cost,
           l.price as billed_price, l.statement_id, u.import_id, null::int as seats_billed, null::int as seats_held,
           null::int as seats_in_use
      from used u
      full join used_lines l on l.customer_id = u.customer_id and l.vendor_id = u.vendor_id
       and l.cloud_account_id = u.cloud_account_id and l.service = u.service and l.unit = u.unit and l.currency = u.currency
    union all
    select 'SUBSCRIPTION', concat_ws('|', 'charge', r.customer_id, r.vendor_id, r.subscription_id, r.currency),
           r.customer_id, r.vendor_id, p.cloud_account_id, r.subscription_id, coalesce(p.product_name, 'Charges'), p.plan_name,
           r.currency, null, r.records, r.quantity, r.cost, nullif(r.line_records, 0), r.line_quantity, r.line_cost, r.line_price,
           r.statement_id, null, case when t.of_then then t.billed end, case when t.of_then then t.held end,
           case when t.of_then then t.in_use end
      from raised r
      left join subscription p on p.id = r.subscription_id
      left join seats t on t.subscription_id = r.subscription_id
    union all
    select 'UNASSIGNED', concat_ws('|', 'unassigned', u.provider, u.sub_account_id, u.currency), null, v.id, null, null,
           u.sub_account_id, u.provider, u.currency, null, count(*)::int, null, sum(u.cost), null, null, null, null, null,
           (array_agg(u.import_id order by u.arrival desc))[1], null, null, null
      from usage_record u
      left join vendor v on v.slug = u.vendor_slug
     where u.period = $1 and u.customer_id is null and $5::uuid is null and ($4::uuid is null or v.id = $4)
     group by u.provider, v.id, u.sub_account_id, u.currency),
  told as (
    select sides.*, s.id is not null as has_statement, coalesce(sides.statement_id, s.id) as any_statement
      from sides
      left join live s on s.customer_id = sides.customer_id and s.vendor_id = sides.vendor_id and s.period = $1),
  found as (
    select told.*, ${findingSql} as finding,
           case when vendor_cost is null and vendor_records is not null then null
                when billed_cost is null and billed_records is not null then null
                else coalesce(vendor_cost, 0) - coalesce(billed_cost, 0) end as difference
      from told),
  reconciled as (
    select subject, key, customer_id, vendor_id, cloud_account_id, subscription_id, title, detail, currency, unit,
           vendor_records, vendor_quantity, vendor_cost, billed_records, billed_quantity, billed_cost, billed_price,
           any_statement as statement_id, import_id, seats_billed, seats_held, seats_in_use, has_statement, finding, difference,
           (finding = 'EQUAL')::int as equal, abs(coalesce(difference, 0)) as size
      from found)`;
