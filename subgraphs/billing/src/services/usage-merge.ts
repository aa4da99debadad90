import { decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { RejectedRow, UnassignedUsage, UsageShare } from "../entities/usage-import.entity.js";
import { nextArrival, ownersOf, type SpendChange } from "./usage-assignment.js";
import { recordColumns } from "./usage-columns.js";

export interface Merged {
  readonly staged: number;
  readonly imported: number;
  /** Rows that an earlier file, or an earlier line of this one, gave with another cost. */
  readonly changedCount: number;
  readonly changed: readonly RejectedRow[];
  readonly unassigned: readonly UnassignedUsage[];
  readonly spend: readonly SpendChange[];
  readonly shares: readonly UsageShare[];
  readonly arrival: string;
}

/**
 * The staged rows with the id that their record has or will have. Equal rows without a number of their own are counted,
 * so that two identical charges of one file stay two, in this import and in the next of the same file.
 */
const staged = `
  select s.*, md5(s.natural_key)::uuid as id from usage_staging s where s.import_id = $1 and s.numbered
  union all
  select s.*, md5(s.natural_key || '#' || row_number() over (partition by s.natural_key order by s.line))::uuid
    from usage_staging s where s.import_id = $1 and not s.numbered`;

/** Moves an import's staged rows into the records in one transaction: all that is new, nothing that is known. */
export async function mergeStaged(
  tx: Tx,
  resellerId: string,
  importId: string,
  rejectionsKept: number,
): Promise<Merged> {
  const arrival = await nextArrival(tx, resellerId);
  const columns = recordColumns.join(", ");
  const inserted: readonly InsertedGroup[] = await tx.query(
    `with staged as (${staged}),
          firsts as (select distinct on (id) * from staged order by id, line),
          owners as materialized (${ownersOf("(select distinct vendor_slug, sub_account_id, billing_account_id from staged)")}),
          inserted as (
            insert into usage_record (id, reseller_id, import_id, arrival, customer_id, vendor_id, cloud_account_id, price,
                                      day, period, ${columns})
            select f.id, f.reseller_id, f.import_id, $2, o.customer_id, o.vendor_id, o.cloud_account_id,
                   f.cost * (1 + o.percent / 100), (f.charge_start at time zone 'UTC')::date,
                   to_char(f.charge_start at time zone 'UTC', 'YYYY-MM'), ${recordColumns.map((name) => `f.${name}`).join(", ")}
              from firsts f left join owners o using (vendor_slug, sub_account_id, billing_account_id)
            on conflict do nothing
            returning customer_id, vendor_id, day, period, provider, sub_account_id, currency, price)
     select customer_id as "customerId", vendor_id as "vendorId", period, currency, provider, sub_account_id as "subAccountId",
            count(*)::int as rows, trim_scale(sum(price))::text as price, min(day)::text as "from", (max(day) + 1)::text as "to"
       from inserted group by customer_id, vendor_id, period, currency, provider, sub_account_id
      order by rows desc, provider, sub_account_id, period, currency`,
    [importId, arrival],
  );
  const changed = await tx.query(
    // The id as a column of its own: md5 within the join would keep row-level security from using the key's index.
    `with numbered as materialized (
       select line, cost, md5(natural_key)::uuid as id from usage_staging where import_id = $1 and numbered)
     select s.line, count(*) over ()::int as total
       from numbered s join usage_record u on u.id = s.id
      where u.cost <> s.cost order by s.line limit $2`,
    [importId, rejectionsKept],
  );
  const [{ total }] = await tx.query(
    "select count(*)::int as total from usage_staging where import_id = $1",
    [importId],
  );
  await tx.query("delete from usage_staging where import_id = $1", [importId]);
  return {
    staged: total,
    imported: inserted.reduce((sum, { rows }) => sum + rows, 0),
    changedCount: changed[0]?.total ?? 0,
    changed: changed.map(({ line }: { line: number }) => ({
      line,
      reason: "This row was imported before with another BilledCost.",
    })),
    unassigned: unassignedOf(inserted),
    spend: spendOf(inserted),
    shares: sharesOf(inserted),
    arrival,
  };
}

interface InsertedGroup extends Omit<SpendChange, "customerId">, UnassignedUsage {
  readonly customerId: string | null;
  readonly vendorId: string;
  readonly period: string;
  readonly currency: string;
  readonly price: string;
}

/** Groups that differ in what is not asked for, together; the largest first. */
function together<Sum extends { readonly rows: number }>(
  parts: readonly Sum[],
  keyOf: (part: Sum) => string,
  add: (one: Sum, other: Sum) => Sum,
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const part of parts) {
    const known = sums.get(keyOf(part));
    sums.set(keyOf(part), known ? add(known, part) : part);
  }
  return [...sums.values()].sort((one, other) => other.rows - one.rows);
}

function unassignedOf(groups: readonly InsertedGroup[]): UnassignedUsage[] {
  return together(
    groups
      .filter(({ customerId }) => customerId === null)
      .map(({ provider, subAccountId, rows }) => ({ provider, subAccountId, rows })),
    ({ provider, subAccountId }) => JSON.stringify([provider, subAccountId]),
    (one, { rows }) => ({ ...one, rows: one.rows + rows }),
  );
}

function sharesOf(groups: readonly InsertedGroup[]): UsageShare[] {
  return together(
    groups.flatMap(({ customerId, vendorId, period, currency, rows, price }) =>
      customerId === null ? [] : [{ customerId, vendorId, period, currency, rows, price }],
    ),
    ({ customerId, vendorId, period, currency }) =>
      [customerId, vendorId, period, currency].join(" "),
    (one, { rows, price }) => ({
      ...one,
      rows: one.rows + rows,
      price: decimal(one.price).plus(price).toFixed(),
    }),
  );
}

/** The days changed, per customer. */
function spendOf(groups: readonly InsertedGroup[]): SpendChange[] {
  const changes = new Map<string, SpendChange>();
  for (const { customerId, from, to } of groups) {
    if (customerId === null) continue;
    const known = changes.get(customerId);
    changes.set(customerId, {
      customerId,
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
    });
  }
  return [...changes.values()];
}
