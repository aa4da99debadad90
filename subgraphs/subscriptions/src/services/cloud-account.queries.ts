import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import type { CloudAccountStatus } from "../domain/cloud-account.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { containing } from "./like-pattern.js";
import type { Page } from "./order.queries.js";

export interface CloudAccountQuery {
  readonly customerId: string;
  readonly vendorId?: string | null;
  readonly status?: readonly CloudAccountStatus[] | null;
  readonly query?: string | null;
}

/** A page of a customer's accounts, the newest first. */
export async function listCloudAccounts(
  tx: Tx,
  { customerId, vendorId, status, query }: CloudAccountQuery,
  page: Page,
): Promise<Connection<CloudAccountEntity>> {
  const first = pageSize(page.first);
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
  const totalCount = await found.getCount();
  const after = decodeCursor(page.after, 2);
  if (after) {
    found.andWhere("(a.createdAt, a.id) < (:createdAt, :id)", {
      createdAt: after[0],
      id: after[1],
    });
  }
  const rows = await found
    .orderBy("a.createdAt", "DESC")
    .addOrderBy("a.id", "DESC")
    .limit(first + 1)
    .getMany();
  return toConnection(rows, first, totalCount, (row) => [row.createdAt.toISOString(), row.id]);
}

export async function cloudAccountsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(CloudAccountEntity | null)[]> {
  const rows = await tx.findBy(CloudAccountEntity, { id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
