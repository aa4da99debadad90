import type { Connection, PageArgs } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type { SelectQueryBuilder } from "typeorm";
import type { CustomerOrder, CustomerStatus } from "../domain/customer.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { type Keyset, keysetPage, keysetRows } from "./keyset-page.js";
import type { Read } from "./read.js";

export interface CustomerQuery {
  /** Part of the name, the number or the reseller's reference. */
  readonly query?: string | null;
  readonly status?: CustomerStatus | null;
}

const byName = {
  by: ["lower(c.name)", "c.id"],
  cursorOf: (customer: CustomerEntity) => [customer.name.toLowerCase(), customer.id],
};
const byAge = {
  by: ["c.created_at", "c.id"],
  cursorOf: (customer: CustomerEntity) => [customer.createdAt.toISOString(), customer.id],
};

const keysets: Readonly<Record<CustomerOrder, Keyset<CustomerEntity>>> = {
  NAME_ASC: { ...byName, direction: "ASC" },
  NAME_DESC: { ...byName, direction: "DESC" },
  CREATED_ASC: { ...byAge, direction: "ASC" },
  CREATED_DESC: { ...byAge, direction: "DESC" },
};

/** Rows of a file that are read at a time. */
const BATCH = 500;

/** A page of the tenant's customers. */
export function listCustomers(
  tx: Tx,
  query: CustomerQuery,
  orderBy: CustomerOrder,
  page: PageArgs,
): Promise<Connection<CustomerEntity>> {
  return keysetPage(filtered(tx, query), page, keysets[orderBy]);
}

/** All customers of a query, read in batches, each in a transaction of its own: for files of any size. */
export async function* everyCustomer(
  read: Read,
  query: CustomerQuery,
  orderBy: CustomerOrder,
): AsyncGenerator<CustomerEntity> {
  const keyset = keysets[orderBy];
  let after: readonly string[] | null = null;
  for (;;) {
    const cursor: readonly string[] | null = after;
    const rows = await read((tx) => keysetRows(filtered(tx, query), cursor, BATCH, keyset));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = keyset.cursorOf(last);
  }
}

function filtered(tx: Tx, { query, status }: CustomerQuery): SelectQueryBuilder<CustomerEntity> {
  const found = tx.createQueryBuilder(CustomerEntity, "c");
  if (status) found.andWhere("c.status = :status", { status });
  if (query?.trim()) {
    const part = `%${query.trim().replace(/[\\%_]/g, "\\$&")}%`;
    found.andWhere("(c.name ilike :part or c.number ilike :part or c.reference ilike :part)", {
      part,
    });
  }
  return found;
}
