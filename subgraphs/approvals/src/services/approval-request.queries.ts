import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import type { ApprovalKind, ApprovalStatus } from "../domain/approval-request.js";
import { ApprovalRequestEntity } from "../entities/approval-request.entity.js";
import { containing } from "./like-pattern.js";

export interface ApprovalRequestFilter {
  readonly status?: readonly ApprovalStatus[] | null;
  readonly kind?: readonly ApprovalKind[] | null;
  readonly customerId?: string | null;
  readonly query?: string | null;
}

export interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of the queue and its history, the newest first. */
export async function listApprovalRequests(
  tx: Tx,
  filter: ApprovalRequestFilter,
  page: Page,
): Promise<Connection<ApprovalRequestEntity>> {
  const first = pageSize(page.first);
  const found = filtered(tx.createQueryBuilder(ApprovalRequestEntity, "request"), filter);
  const totalCount = await found.getCount();
  const after = decodeCursor(page.after, 2);
  if (after) {
    const [createdAt, id] = after;
    found.andWhere("(request.createdAt, request.id) < (:createdAt, :id)", { createdAt, id });
  }
  const rows = await found
    .orderBy("request.createdAt", "DESC")
    .addOrderBy("request.id", "DESC")
    .limit(first + 1)
    .getMany();
  return toConnection(rows, first, totalCount, (row) => [row.createdAt.toISOString(), row.id]);
}

export async function approvalRequestsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(ApprovalRequestEntity | null)[]> {
  const rows = await tx.findBy(ApprovalRequestEntity, { id: In(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** For each person, the own requests that wait for a decision. */
export async function pendingRequestsOf(tx: Tx, userIds: readonly string[]): Promise<number[]> {
  const rows: { id: string; count: number }[] = await tx.query(
    `select requested_by_user_id as id, count(*)::int as count from approval_requests
      where status = 'PENDING' and requested_by_user_id = any($1) group by requested_by_user_id`,
    [userIds],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return userIds.map((id) => counts.get(id) ?? 0);
}

function filtered(
  found: SelectQueryBuilder<ApprovalRequestEntity>,
  { status, kind, customerId, query }: ApprovalRequestFilter,
): SelectQueryBuilder<ApprovalRequestEntity> {
  if (status) found.andWhere("request.status = any(:status)", { status });
  if (kind) found.andWhere("request.kind = any(:kind)", { kind });
  if (customerId) found.andWhere("request.customerId = :customerId", { customerId });
  if (query?.trim()) {
    found.andWhere(
      `(request.number ilike :words or request.subject ilike :words
        or request.requestedByName ilike :words
        or exists (select 1 from customers
                    where customers.customer_id = request.customer_id and customers.name ilike :words))`,
      { words: containing(query) },
    );
  }
  return found;
}
