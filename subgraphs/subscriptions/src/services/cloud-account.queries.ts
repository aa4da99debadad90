import {
  type Connection,
  decodeCursor,
  encodeCursor,
  pageSize,
  toConnection,
} from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import type { CloudAccountStatus } from "../domain/cloud-account.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { containing } from "./like-pattern.js";
import type { Page } from "./order.queries.js";
import type { Read } from "./subscription.queries.js";

export interface CloudAccountQuery {
  readonly customerId: string;
  readonly vendorId?: string | null;
  readonly status?: readonly CloudAccountStatus[] | null;
  readonly query?: string | null;
}

export const cloudAccountOrders = ["NAME_ASC", "NAME_DESC", "CREATED_ASC", "CREATED_DESC"] as const;
export type CloudAccountOrder = (typeof cloudAccountOrders)[number];

type Row = CloudAccountEntity;

const byName = { column: "a.name", valueOf: (row: Row) => row.name };
const byAge = { column: "a.createdAt", valueOf: (row: Row) => row.createdAt.toISOString() };

const orderings = {
  NAME_ASC: { ...byName, direction: "ASC" },
  NAME_DESC: { ...byName, direction: "DESC" },
  CREATED_ASC: { ...byAge, direction: "ASC" },
  CREATED_DESC: { ...byAge, direction: "DESC" },
} as const;

/** Rows of a file that are read at a time. */
const BATCH = 500;

/** A page of a customer's accounts. */
export async function listCloudAccounts(
  tx: Tx,
  query: CloudAccountQuery,
  orderBy: CloudAccountOrder,
  page: Page,
): Promise<Connection<CloudAccountEntity>> {
  const first = pageSize(page.first);
  const totalCount = await filtered(tx, query).getCount();
  const rows = await following(tx, query, orderBy, page.after ?? null, first + 1);
  return toConnection(rows, first, totalCount, (row) => placeOf(row, orderBy));
}

/** All accounts of a query, read in batches, each in a transaction of its own: for files of any size. */
export async function* everyCloudAccount(
  read: Read,
  query: CloudAccountQuery,
  orderBy: CloudAccountOrder,
): AsyncGenerator<readonly CloudAccountEntity[]> {
  let after: string | null = null;
  for (;;) {
    const cursor: string | null = after;
    const rows = await read((tx) => following(tx, query, orderBy, cursor, BATCH));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = encodeCursor(placeOf(last, orderBy));
  }
}

function placeOf(row: Row, orderBy: CloudAccountOrder): string[] {
  return [orderings[orderBy].valueOf(row), row.id];
}

function filtered(
  tx: Tx,
  { customerId, vendorId, status, query }: CloudAccountQuery,
): SelectQueryBuilder<Row> {
  const found = tx
    .createQueryBuilder(CloudAccountEntity, "a")
    .where("a.customerId = :customerId", { customerId });
  if (vendorId) found.andWhere("a.vendorId = :vendorId", { vendorId });
  if (status) found.andWhere("a.status = any(:status)", { status });
  if (query?.trim()) {
    found.andWhere("(a.name ilike :words or a.externalId ilike :words)", {
      words: containing(query),
    });
  }
  return found;
}

function following(
  tx: Tx,
  query: CloudAccountQuery,
  orderBy: CloudAccountOrder,
  cursor: string | null,
  limit: number,
): Promise<Row[]> {
  const { column, direction } = orderings[orderBy];
  const found = filtered(tx, query);
  const after = decodeCursor(cursor, 2);
  if (after) {
    const beyond = direction === "ASC" ? ">" : "<";
    found.andWhere(`(${column}, a.id) ${beyond} (:value, :id)`, {
      value: after[0],
      id: after[1],
    });
  }
  return found.orderBy(column, direction).addOrderBy("a.id", direction).limit(limit).getMany();
}

export async function cloudAccountsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(CloudAccountEntity | null)[]> {
  const rows = await tx.findBy(CloudAccountEntity, { id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
