import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

/**
 * Whose usage an external account is, and the percent on top of its cost: `accounts` must be a relation with
 * `vendor_slug`, `sub_account_id` and `billing_account_id`. The sub-account's own cloud account goes before the billing
 * account's. The customer's price book for the vendor goes before the reseller's default; without either it is 0 %.
 */
export const ownersOf = (accounts: string): string => `
  select a.vendor_slug, a.sub_account_id, a.billing_account_id,
         owner.id as cloud_account_id, owner.customer_id, owner.vendor_id, coalesce(own.percent, standard.percent, 0) as percent
    from ${accounts} a
    join lateral (
      select c.id, c.customer_id, c.vendor_id from cloud_account c join vendor v on v.id = c.vendor_id
       where v.slug = a.vendor_slug and c.external_id in (a.sub_account_id, a.billing_account_id)
       order by c.external_id = a.sub_account_id desc, c.id limit 1) owner on true
    left join lateral (
      select b.adjustment_percent as percent from vendor_authorization z join price_book b on b.id = z.price_book_id
       where z.customer_id = owner.customer_id and z.vendor_id = owner.vendor_id) own on true
    left join lateral (
      select b.adjustment_percent as percent from price_book b
       where b.vendor_id = owner.vendor_id and b.is_default order by b.id limit 1) standard on true`;

/**
 * The next number of arrival. Usage takes it where it arrives, under a lock that lasts to the end of the transaction:
 * so whatever a run does not see has a higher one, and counts as late.
 */
export async function nextArrival(tx: Tx, resellerId: string): Promise<string> {
  const [counter] = await tx.query(
    `insert into usage_counter (reseller_id, last) values ($1, 1)
     on conflict (reseller_id) do update set last = usage_counter.last + 1 returning last`,
    [resellerId],
  );
  return counter.last;
}

/** Gives usage that nobody owned to the customer whose cloud account now has its external id, at today's percent. */
export async function assignUsage(tx: Tx, resellerId: string, externalId: string): Promise<void> {
  const waiting = `(select distinct vendor_slug, sub_account_id, billing_account_id from usage_record
                     where customer_id is null and $1 in (sub_account_id, billing_account_id))`;
  const [found] = await tx.query(`select exists (select 1 from ${waiting} w) as any`, [externalId]);
  if (!found.any) return;
  const arrival = await nextArrival(tx, resellerId);
  const changed = await tx.query(
    `with owners as (${ownersOf(waiting)}),
          given as (
            update usage_record u
               set customer_id = o.customer_id, vendor_id = o.vendor_id, cloud_account_id = o.cloud_account_id,
                   price = u.cost * (1 + o.percent / 100), arrival = $2
              from owners o
             where u.customer_id is null and u.vendor_slug = o.vendor_slug and u.sub_account_id = o.sub_account_id
               and u.billing_account_id = o.billing_account_id
            returning u.customer_id, u.day)
     select customer_id as "customerId", min(day)::text as "from", (max(day) + 1)::text as "to" from given group by 1`,
    [externalId, arrival],
  );
  await announceSpend(tx, changed);
}

export interface SpendChange {
  readonly customerId: string;
  readonly from: string;
  readonly to: string;
}

/** Tells dashboards that days of a customer have another spend now. */
export async function announceSpend(tx: Tx, changes: readonly SpendChange[]): Promise<void> {
  await publish(
    tx,
    ...changes.map((change) => ({
      type: "billing.spend.changed.v1",
      customerId: change.customerId,
      payload: { customerId: change.customerId, from: change.from, to: change.to },
    })),
  );
}
