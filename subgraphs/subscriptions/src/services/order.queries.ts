import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import type { OrderStatus } from "../domain/order.js";
import { OrderEntity } from "../entities/order.entity.js";
import { OrderItemEntity } from "../entities/order-item.entity.js";
import { containing } from "./like-pattern.js";

export interface Page {
  readonly first: number;
  readonly after?: string | null;
}

export interface OrderQuery {
  readonly status?: readonly OrderStatus[] | null;
  readonly query?: string | null;
  readonly customerId?: string | null;
}

/** A page of orders, the newest first. */
export async function listOrders(
  tx: Tx,
  { status, query, customerId }: OrderQuery,
  page: Page,
): Promise<Connection<OrderEntity>> {
  const first = pageSize(page.first);
  const found = tx.createQueryBuilder(OrderEntity, "o");
  if (status) found.andWhere("o.status = any(:status)", { status });
  if (customerId) found.andWhere("o.customerId = :customerId", { customerId });
  if (query?.trim()) {
    found.andWhere(
      `(o.number ilike :words or o.purchaseOrder ilike :words
        or exists (select 1 from customers c where c.customer_id = o.customer_id and c.name ilike :words)
        or exists (select 1 from order_items i join plan_facts p on p.plan_id = i.plan_id
                    where i.order_id = o.id and p.product_name ilike :words))`,
      { words: containing(query) },
    );
  }
  const totalCount = await found.getCount();
  const after = decodeCursor(page.after, 2);
  if (after) {
    found.andWhere("(o.placedAt, o.id) < (:placedAt, :id)", { placedAt: after[0], id: after[1] });
  }
  const rows = await found
    .orderBy("o.placedAt", "DESC")
    .addOrderBy("o.id", "DESC")
    .limit(first + 1)
    .getMany();
  return toConnection(rows, first, totalCount, (row) => [row.placedAt.toISOString(), row.id]);
}

export async function ordersById(tx: Tx, ids: readonly string[]): Promise<(OrderEntity | null)[]> {
  const rows = await tx.findBy(OrderEntity, { id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The items of each order, in their order. */
export async function itemsByOrder(
  tx: Tx,
  orderIds: readonly string[],
): Promise<OrderItemEntity[][]> {
  const rows = await tx.find(OrderItemEntity, {
    where: { orderId: In([...orderIds]) },
    order: { place: "ASC" },
  });
  return orderIds.map((orderId) => rows.filter((row) => row.orderId === orderId));
}
