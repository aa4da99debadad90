import type { ReportKind } from "../domain/report.js";
import { minorUnitScale } from "./minor-unit-scale.js";

/**
 * What every source is joined with. `$1` to `$5` are the first day, the day after the last, vendor, customer and today;
 * each source names all of them, since PostgreSQL wants a type for each.
 */
const joined = `
      join customer k on k.customer_id = s.customer_id
      left join vendor v on v.id = s.vendor_id
      left join cloud_account a on a.id = s.cloud_account_id
     where ($3::uuid is null or s.vendor_id = $3) and ($4::uuid is null or s.customer_id = $4) and $5::date is not null`;

const subscriptions = (condition: string) => `
    select s.id::text as id, s.product_name as product, s.plan_name as plan, k.name as customer, v.name as vendor,
           a.name as "cloudAccount", s.status, s.seat_count as seats, s.assigned_seats as assigned,
           s.seat_count - s.assigned_seats as unused, s.unit_price as "unitPrice", s.currency::text as currency, s.term,
           s.billing_cycle as "billingCycle", to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD') as "startsAt",
           to_char(s.ends_at at time zone 'UTC', 'YYYY-MM-DD') as "endsAt",
           to_char(s.ends_at at time zone 'UTC', 'YYYY-MM') as month,
           case when s.auto_renew then 'yes' else 'no' end as "autoRenew",
           concat_ws(' ', s.product_name, s.plan_name, k.name, v.name, a.name, s.status) as sought
      from subscription s ${joined}
       and ($1::date is null or s.ends_at >= $1) and ($2::date is null or s.ends_at < $2) and ${condition}`;

/** The rows of each report by column name, with `id`, and with `sought`: the text that a search looks at. */
export const reportSources: Record<ReportKind, string> = {
  SPEND: `
    select s.id, s.day::text as date, to_char(s.day, 'YYYY-MM') as month, k.name as customer, v.name as vendor,
           a.name as "cloudAccount", s.product, s.description, s.type, s.quantity, s.unit, s.amount,
           s.currency::text as currency, concat_ws(' ', s.product, s.description, k.name, v.name, a.name) as sought
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
      ${joined}`,
  SUBSCRIPTIONS: subscriptions("true"),
  SEATS: subscriptions("s.seat_count is not null and s.status in ('ACTIVE', 'EXTENDED')"),
  RENEWALS: subscriptions("s.status in ('ACTIVE', 'EXTENDED') and s.ends_at >= $5::date"),
};
