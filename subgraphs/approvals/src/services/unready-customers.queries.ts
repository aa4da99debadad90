import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type { Page } from "./approval-request.queries.js";
import { containing } from "./like-pattern.js";

export interface UnreadyCustomer {
  readonly id: string;
  readonly name: string;
}

/**
 * The rule of `preconditionsOf` and `requiredTerms` over all customers at once, for lists and counts; a test holds both
 * against each other. Terms: the newest purchase terms for all vendors, and those for the vendor.
 */
const unready = `
  customers.status = 'ACTIVE'
  and customers.name ilike $1
  and (
    not exists (select from vendor_authorizations known where known.customer_id = customers.customer_id)
    or exists (
      select
        from vendor_authorizations known
        left join vendors on vendors.vendor_id = known.vendor_id
       where known.customer_id = customers.customer_id
         and (
           known.price_book_id is null
           or known.currency is null
           or not known.support_plan_decided
           or (vendors.needs_tenant_id and coalesce(known.vendor_tenant_id, '') = '')
           or exists (
             select
               from terms
              where terms.kind = 'PURCHASE'
                and (terms.vendor_id is null or terms.vendor_id = known.vendor_id)
                and not exists (
                  select from terms newer
                   where newer.kind = 'PURCHASE'
                     and newer.vendor_id is not distinct from terms.vendor_id
                     and newer.version > terms.version
                )
                and not exists (
                  select from terms_acceptances accepted
                   where accepted.customer_id = customers.customer_id and accepted.terms_id = terms.terms_id
                )
           )
         )
    )
  )`;

/** Open customers that cannot order yet, by name. */
export async function listUnreadyCustomers(
  tx: Tx,
  query: string | null,
  page: Page,
): Promise<Connection<UnreadyCustomer>> {
  const first = pageSize(page.first);
  const words = containing(query ?? "");
  const [{ total }]: [{ total: number }] = await tx.query(
    `select count(*)::int as total from customers where ${unready}`,
    [words],
  );
  const [name, id] = decodeCursor(page.after, 2) ?? [null, null];
  const rows: UnreadyCustomer[] = await tx.query(
    `select customer_id as id, name from customers
      where ${unready} and ($2::text is null or (name, customer_id) > ($2::text, $3::uuid))
      order by name, customer_id
      limit $4`,
    [words, name, id, first + 1],
  );
  return toConnection(rows, first, total, (row) => [row.name, row.id]);
}
