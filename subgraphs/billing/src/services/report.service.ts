import type { Tx } from "@markethall/runtime";
import type { DateRange } from "../domain/date-range.js";
import type { ReportKind } from "../domain/report.js";
import { minorUnitScale } from "./minor-unit-scale.js";

export interface ReportFilter {
  readonly kind: ReportKind;
  /** Days of spend, or of the end of a subscription; all when null. */
  readonly range: Pick<DateRange, "start" | "end"> | null;
  readonly query: string | null;
  readonly vendorId: string | null;
  readonly customerId: string | null;
}

/** A row by column name, and its place for the next page. */
export type ReportRow = Readonly<Record<string, string | null>> & {
  readonly sortKey: string;
  readonly id: string;
};

export type ReportCursor = readonly [sortKey: string, id: string];

/** Common to both: `$1` and `$2` the range, `$3` the text sought, `$4` vendor, `$5` customer. */
const sources: Record<ReportKind, string> = {
  SPEND: `
    select s.id, s.day::text as "sortKey", s.day::text as date, k.name as customer, v.name as vendor, a.name as "cloudAccount",
           s.product, s.description, s.type, trim_scale(s.quantity)::text as quantity, s.unit,
           trim_scale(s.amount)::text as amount, s.currency::text as currency
      from (select c.id::text as id, c.day, c.customer_id, c.vendor_id, p.cloud_account_id, p.product_name as product,
                   c.description, c.type, c.quantity, null as unit, c.amount_minor / ${minorUnitScale("c.currency")} as amount,
                   c.currency
              from charge c left join subscription p on p.id = c.subscription_id
             where ($1::date is null or c.day >= $1) and ($2::date is null or c.day < $2)
            union all
            select u.id::text, u.day, u.customer_id, u.vendor_id, u.cloud_account_id, u.service, u.description, 'USAGE',
                   u.quantity, nullif(u.unit, ''), u.price, u.currency
              from usage_record u
             where u.customer_id is not null and ($1::date is null or u.day >= $1) and ($2::date is null or u.day < $2)) s
      join customer k on k.customer_id = s.customer_id
      left join vendor v on v.id = s.vendor_id
      left join cloud_account a on a.id = s.cloud_account_id
     where ($4::uuid is null or s.vendor_id = $4) and ($5::uuid is null or s.customer_id = $5)
       and ($3::text is null or concat_ws(' ', s.product, s.description, k.name, v.name, a.name) ilike $3)`,
  SUBSCRIPTIONS: `
    select s.id::text as id, s.product_name as "sortKey", s.product_name as product, s.plan_name as plan, k.name as customer,
           v.name as vendor, a.name as "cloudAccount", s.status, s.seat_count::text as seats, s.assigned_seats::text as assigned,
           (s.seat_count - s.assigned_seats)::text as unused, trim_scale(s.unit_price)::text as "unitPrice",
           s.currency::text as currency, s.term, s.billing_cycle as "billingCycle",
           to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD') as "startsAt",
           to_char(s.ends_at at time zone 'UTC', 'YYYY-MM-DD') as "endsAt",
           case when s.auto_renew then 'yes' else 'no' end as "autoRenew"
      from subscription s
      join customer k on k.customer_id = s.customer_id
      left join vendor v on v.id = s.vendor_id
      left join cloud_account a on a.id = s.cloud_account_id
     where ($4::uuid is null or s.vendor_id = $4) and ($5::uuid is null or s.customer_id = $5)
       and ($1::date is null or s.ends_at >= $1) and ($2::date is null or s.ends_at < $2)
       and ($3::text is null or concat_ws(' ', s.product_name, s.plan_name, k.name, v.name, a.name, s.status) ilike $3)`,
};

/** Rows of a report after a place, in a fixed order. */
export function reportRows(
  tx: Tx,
  filter: ReportFilter,
  after: ReportCursor | null,
  limit: number,
): Promise<ReportRow[]> {
  return tx.query(
    `select * from (${sources[filter.kind]}) r
      where $6::text is null or ("sortKey", id) > ($6 collate "C", $7)
      order by "sortKey" collate "C", id limit $8`,
    [...parametersOf(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function countReport(tx: Tx, filter: ReportFilter): Promise<number> {
  const [{ total }] = await tx.query(
    `select count(*)::int as total from (${sources[filter.kind]}) r`,
    parametersOf(filter),
  );
  return total;
}

function parametersOf({ range, query, vendorId, customerId }: ReportFilter): unknown[] {
  const sought = query?.trim() ? `%${query.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
  return [range?.start ?? null, range?.end ?? null, sought, vendorId, customerId];
}
