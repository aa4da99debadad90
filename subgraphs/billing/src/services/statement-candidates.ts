import type { CurrencyCode } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { StatementPeriod } from "../domain/period.js";

/** A customer × vendor with something to bill in a period, and what deciding about it takes. */
export interface Candidate {
  readonly customerId: string;
  readonly vendorId: string;
  readonly customerName: string;
  readonly country: string | null;
  readonly vendorName: string;
  readonly currencies: CurrencyCode[];
  /** Periods of the usage that no statement covers yet: this one, and closed ones with late arrivals. */
  readonly usagePeriods: string[];
  readonly authorized: boolean;
  readonly currency: CurrencyCode | null;
  readonly supportPlanId: string | null;
  readonly supportPlanDecided: boolean;
  /** Statements of the period that were voided: they keep their id. */
  readonly voided: number;
}

/** No line of a live statement charges it. */
const uncharged =
  "not exists (select 1 from statement_line l where l.charge_id = c.id and not l.is_void)";

/** The period's statement was issued, so that what comes now is late. */
const issued = (customer: string, vendor: string, period: string): string => `
  exists (select 1 from statement s where s.customer_id = ${customer} and s.vendor_id = ${vendor}
                                      and s.period = ${period} and s.status in ('OPEN', 'CLOSED'))`;

/**
 * Charges that a statement of the period takes: raised in it, or before in a period already issued. `$1` customers,
 * `$2` its first day and `$3` the day after its last.
 */
export const dueCharges = `
  select c.* from charge c
   where c.customer_id = any($1) and c.raised_at < $3::date::timestamp at time zone 'UTC' and ${uncharged}
     and (c.raised_at >= $2::date::timestamp at time zone 'UTC'
          or ${issued("c.customer_id", "c.vendor_id", "to_char(c.raised_at at time zone 'UTC', 'YYYY-MM')")})`;

/** Records are many and their arrivals few: what is covered is asked once for each arrival. */
const dueUsage = `
  select u.customer_id, u.vendor_id, u.currency, u.period
    from (select customer_id, vendor_id, currency, period, arrival from usage_record
           where customer_id = any($1) and period <= $4 group by 1, 2, 3, 4, 5) u
   where not exists (select 1 from usage_coverage v where v.customer_id = u.customer_id and v.vendor_id = u.vendor_id
                                                      and v.period = u.period and u.arrival <@ v.arrivals
                                                      and not v.is_void)
     and (u.period = $4 or ${issued("u.customer_id", "u.vendor_id", "u.period")})
   group by 1, 2, 3, 4`;

/** In a fixed order, so that credit is used in the same order each time. */
export function findCandidates(
  tx: Tx,
  customers: readonly string[],
  period: StatementPeriod,
): Promise<Candidate[]> {
  return tx.query(
    `with due as (
       select customer_id, vendor_id, currency, period from (${dueUsage}) u
       union all
       select customer_id, vendor_id, currency, null from (${dueCharges}) c)
     select d.customer_id as "customerId", d.vendor_id as "vendorId", c.name as "customerName", c.country,
            coalesce(v.name, 'Vendor') as "vendorName", array_agg(distinct d.currency::text) as currencies,
            coalesce(array_agg(distinct d.period) filter (where d.period is not null), '{}') as "usagePeriods",
            z.id is not null as authorized, z.currency, z.support_plan_id as "supportPlanId",
            coalesce(z.support_plan_decided, false) as "supportPlanDecided",
            (select count(*)::int from statement s where s.customer_id = d.customer_id and s.vendor_id = d.vendor_id
                                                     and s.period = $4 and s.status = 'VOID') as voided
       from due d
       join customer c on c.customer_id = d.customer_id
       left join vendor v on v.id = d.vendor_id
       left join vendor_authorization z on z.customer_id = d.customer_id and z.vendor_id = d.vendor_id
      where not ${issued("d.customer_id", "d.vendor_id", "$4")}
      group by d.customer_id, d.vendor_id, c.name, c.country, v.name, z.id, z.currency, z.support_plan_id, z.support_plan_decided
      order by d.customer_id, v.name, d.vendor_id`,
    [customers, period.start, period.end, period.label],
  );
}
