import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import { type SupportRequestStatus, waitingSinceOf } from "../domain/support-request.js";
import { SupportMessageEntity } from "../entities/support-message.entity.js";
import { SupportRequestEntity } from "../entities/support-request.entity.js";
import { containing } from "./like-pattern.js";
import type { Page } from "./approval-request.queries.js";

export interface SupportRequestFilter {
  readonly status?: readonly SupportRequestStatus[] | null;
  readonly query?: string | null;
  readonly customerId?: string | null;
  /** Only of which an answer is due before this. */
  readonly dueBefore?: Date | null;
}

export const supportRequestOrders = ["CREATED_DESC", "DUE_ASC"] as const;
export type SupportRequestOrder = (typeof supportRequestOrders)[number];

/** A page of what was asked, the newest or who waits longest first: row-level security keeps a customer to its own. */
export async function listSupportRequests(
  tx: Tx,
  { status, query, customerId, dueBefore }: SupportRequestFilter,
  page: Page,
  order: SupportRequestOrder = "CREATED_DESC",
): Promise<Connection<SupportRequestEntity>> {
  const first = pageSize(page.first);
  const found = tx.createQueryBuilder(SupportRequestEntity, "request");
  if (customerId) found.andWhere("request.customerId = :customerId", { customerId });
  if (dueBefore)
    found.andWhere("request.waitingSince < :since", { since: waitingSinceOf(dueBefore) });
  if (status) found.andWhere("request.status = any(:status)", { status });
  if (query?.trim()) {
    found.andWhere(
      `(request.number ilike :words or request.subject ilike :words
        or request.requestedByName ilike :words
        or exists (select 1 from customers
                    where customers.customer_id = request.customer_id and customers.name ilike :words))`,
      { words: containing(query) },
    );
  }
  const totalCount = await found.getCount();
  const after = decodeCursor(page.after, 2);
  if (after) {
    const [at, id] = after;
    const sign = order === "DUE_ASC" ? ">" : "<";
    found.andWhere(`(${orders[order].by}, request.id) ${sign} (:at, :id)`, { at, id });
  }
  const { by, direction, placeOf } = orders[order];
  const rows = await found
    .orderBy(by, direction)
    .addOrderBy("request.id", direction)
    .limit(first + 1)
    .getMany();
  return toConnection(rows, first, totalCount, (row) => [placeOf(row), row.id]);
}

/** Who waits for nothing comes after all who wait. */
const orders = {
  CREATED_DESC: {
    by: "request.created_at",
    direction: "DESC",
    placeOf: ({ createdAt }: SupportRequestEntity) => createdAt.toISOString(),
  },
  DUE_ASC: {
    by: "coalesce(request.waiting_since, 'infinity')",
    direction: "ASC",
    placeOf: ({ waitingSince }: SupportRequestEntity) => waitingSince?.toISOString() ?? "infinity",
  },
} as const;

/** The messages of each request, the oldest first. */
export async function messagesOf(
  tx: Tx,
  requestIds: readonly string[],
): Promise<SupportMessageEntity[][]> {
  const messages = await tx.find(SupportMessageEntity, {
    where: { supportRequestId: In(requestIds) },
    order: { place: "ASC" },
  });
  return requestIds.map((id) => messages.filter((message) => message.supportRequestId === id));
}

export async function supportRequestsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(SupportRequestEntity | null)[]> {
  const rows = await tx.findBy(SupportRequestEntity, { id: In(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
