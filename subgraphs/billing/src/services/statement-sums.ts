import type { Tx } from "@markethall/runtime";
import type { LineSum } from "./statement-extra-lines.js";

/** What the lines sum to so far, per statement and category of tax; the seller cost in the statement's currency. */
export function sumLines(tx: Tx, statements: readonly string[]): Promise<LineSum[]> {
  return tx.query(
    `select statement_id as "statementId", tax_category as category, sum(amount_minor)::text as minor,
            trim_scale(coalesce(sum(cost * coalesce(exchange_rate::numeric, 1)), 0))::text as cost
       from statement_line where statement_id = any($1) and tax_category is not null group by 1, 2 order by 1, 2`,
    [statements],
  );
}

/** Sections from the lines that are there, by title; those that follow from the others come last. */
export async function addSections(tx: Tx, statements: readonly string[]): Promise<void> {
  await tx.query(
    `insert into statement_section (id, reseller_id, customer_id, statement_id, place, title, cloud_account_id, net_minor,
                                    line_count)
     select section_id, reseller_id, customer_id, statement_id,
            row_number() over (partition by statement_id order by last, title, section_id), title, cloud_account_id, minor, lines
       from (select l.section_id, l.reseller_id, l.customer_id, l.statement_id, l.cloud_account_id,
                    case when l.charge_id is null
                         then coalesce(array_position('{SUPPORT,TAX,CREDIT}', coalesce(l.tax_category, l.type)), 0) else 0 end as last,
                    coalesce(a.name, p.product_name || ', ' || p.plan_name,
                             case when l.charge_id is not null then 'Charges'
                                  when l.tax_category = 'SUPPORT' then 'Support'
                                  when l.type = 'TAX' then 'Tax' else 'Credit' end) as title,
                    sum(l.amount_minor) as minor, count(*)::int as lines
               from statement_line l
               left join cloud_account a on a.id = l.cloud_account_id
               left join subscription p on p.id = l.subscription_id and l.cloud_account_id is null
              where l.statement_id = any($1)
              group by 1, 2, 3, 4, 5, 6, 7) s
      order by statement_id`,
    [statements],
  );
}

/** Totals as {@link statementTotals} computes them; a test holds the two equal. Answers how many lines there are. */
export async function setTotals(tx: Tx, statements: readonly string[]): Promise<number> {
  const [{ lines }] = await tx.query(
    `with sums as (
       select statement_id, coalesce(sum(amount_minor) filter (where type <> 'TAX'), 0) as net,
              coalesce(sum(amount_minor) filter (where type = 'TAX'), 0) as tax,
              coalesce(-sum(amount_minor) filter (where type = 'CREDIT' and charge_id is null), 0) as credit,
              count(*)::int as lines
         from statement_line where statement_id = any($1) group by 1),
     done as (
       update statement s set net_minor = net, tax_minor = tax, credit_minor = credit, total_minor = net + tax, line_count = lines
         from sums where s.id = sums.statement_id returning lines)
     select coalesce(sum(lines), 0)::int as lines from done`,
    [statements],
  );
  return lines;
}
