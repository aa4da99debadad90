import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import type { CloudAccountStatus } from "../domain/cloud-account.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { keysetList } from "./keyset.js";
import { containing } from "./like-pattern.js";

export interface CloudAccountQuery {
  readonly customerId: string;
  readonly vendorId?: string | null;
  readonly status?: readonly CloudAccountStatus[] | null;
  readonly query?: string | null;
}

export const cloudAccountOrders = ["NAME_ASC", "NAME_DESC", "CREATED_ASC", "CREATED_DESC"] as const;
export type CloudAccountOrder = (typeof cloudAccountOrders)[number];

type Row = CloudAccountEntity;

const byName = { expression: 'a."name"', valueOf: (row: Row) => row.name };
const byAge = { expression: 'a."created_at"', valueOf: (row: Row) => row.createdAt.toISOString() };

const orderings = {
  NAME_ASC: { ...byName, direction: "ASC" },
  NAME_DESC: { ...byName, direction: "DESC" },
  CREATED_ASC: { ...byAge, direction: "ASC" },
  CREATED_DESC: { ...byAge, direction: "DESC" },
} as const;

/** Accounts of a customer. */
export const cloudAccounts = keysetList<Row, CloudAccountQuery, CloudAccountOrder>({
  filtered,
  alias: "a",
  orderings,
});

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

export async function cloudAccountsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(CloudAccountEntity | null)[]> {
  const rows = await tx.findBy(CloudAccountEntity, { id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
