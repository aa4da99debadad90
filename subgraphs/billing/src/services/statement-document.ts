import type { Tx } from "@markethall/runtime";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { StatementLineEntity } from "../entities/statement-line.entity.js";
import type { StatementSectionEntity } from "../entities/statement-section.entity.js";
import { minorUnitScale } from "./minor-unit-scale.js";
import { linesOf, sectionsOf } from "./statement.queries.js";

export interface Issuer {
  readonly name: string;
  readonly supportEmail: string | null;
  readonly primaryColor: string | null;
}

const linesAtOnce = 1_000;
const recordsAtOnce = 1_000;

/** Runs a query in a transaction of its own: a document of any length holds none open for long. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export async function issuerOf(tx: Tx, resellerId: string): Promise<Issuer> {
  const [reseller] = await tx.query(
    `select display_name as name, support_email as "supportEmail", primary_color as "primaryColor" from reseller where id = $1`,
    [resellerId],
  );
  return reseller ?? { name: "", supportEmail: null, primaryColor: null };
}

export interface PlacedLine {
  readonly section: StatementSectionEntity;
  readonly line: StatementLineEntity;
}

/** All lines in the order of the statement, some at a time. */
export async function* statementLines(
  read: Read,
  statement: StatementEntity,
): AsyncGenerator<PlacedLine> {
  const [sections = []] = await read((tx) => sectionsOf(tx, [statement.id]));
  for (const section of sections) {
    for (let after = 0; ;) {
      const [lines = []] = await read((tx) => linesOf(tx, [section.id], after, linesAtOnce));
      for (const line of lines) yield { section, line };
      if (lines.length < linesAtOnce) break;
      after = lines.at(-1)!.place;
    }
  }
}

/** A usage record at the customer's price, as the detailed file has it. */
export interface DetailRow {
  readonly id: string;
  readonly day: string;
  readonly cloudAccount: string | null;
  readonly type: string;
  readonly product: string | null;
  readonly description: string;
  readonly resource: string;
  readonly region: string;
  readonly sku: string;
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
  readonly currency: string;
}

/** Everything that the statement charges: each usage record, and each charge, before conversion and rounding. */
export async function* statementDetails(
  read: Read,
  statementId: string,
): AsyncGenerator<DetailRow> {
  for (let after: DetailRow | null = null; ;) {
    const from: DetailRow | null = after;
    const rows: DetailRow[] = await read((tx) =>
      tx.query(
        `select * from (
           select u.id::text, u.day::text, a.name as "cloudAccount", 'USAGE' as type, u.service as product, u.description,
                  u.resource_id as resource, u.region, u.sku, trim_scale(u.quantity)::text as quantity, u.unit,
                  trim_scale(u.price)::text as amount, u.currency::text
             from usage_coverage v
             join usage_record u on u.customer_id = v.customer_id and u.vendor_id = v.vendor_id and u.period = v.period
                                and u.arrival <@ v.arrivals
             left join cloud_account a on a.id = u.cloud_account_id
            where v.statement_id = $1
           union all
           select c.id::text, c.day::text, a.name, c.type, l.product, c.description, '', '', '', trim_scale(c.quantity)::text, '',
                  trim_scale(c.amount_minor / ${minorUnitScale("c.currency")})::text, c.currency::text
             from statement_line l
             join charge c on c.id = l.charge_id
             left join cloud_account a on a.id = l.cloud_account_id
            where l.statement_id = $1) d
          where $2::text is null or (day, id) > ($2, $3)
          order by day, id limit $4`,
        [statementId, from?.day ?? null, from?.id ?? null, recordsAtOnce],
      ),
    );
    yield* rows;
    if (rows.length < recordsAtOnce) return;
    after = rows.at(-1)!;
  }
}
