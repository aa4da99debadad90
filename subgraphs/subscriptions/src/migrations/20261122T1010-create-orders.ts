import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Carts and orders. */
export class CreateOrders1795342200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    for (const table of ["carts", "cart_items", "orders", "order_items"]) {
      await enableTenancy(runner, table, { customer: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table order_items, orders, cart_items, carts");
  }
}

const statements = [
  `create table carts (
    id          uuid not null,
    reseller_id uuid not null,
    customer_id uuid not null,
    constraint carts_pkey primary key (id),
    constraint carts_customer unique (customer_id)
  )`,
  `create table cart_items (
    id            uuid not null,
    reseller_id   uuid not null,
    customer_id   uuid not null,
    cart_id       uuid not null constraint cart_items_cart_fkey references carts (id),
    plan_id       uuid not null,
    quantity      integer not null,
    solution_id   uuid,
    solution_name text,
    parameters    jsonb not null,
    added_at      timestamptz(3) not null,
    constraint cart_items_pkey primary key (id),
    constraint cart_items_quantity check (quantity > 0)
  )`,
  "create index cart_items_cart on cart_items (cart_id, added_at, id)",
  `create table orders (
    id             uuid not null,
    reseller_id    uuid not null,
    customer_id    uuid not null,
    number         text not null,
    status         text not null,
    currency       char(3) not null,
    total_minor    bigint not null,
    purchase_order text,
    placed_at      timestamptz(3) not null,
    placed_by      uuid,
    placed_by_name text not null,
    completed_at   timestamptz(3),
    deadline_at    timestamptz(3),
    stuck_because  text,
    lease_token     uuid,
    lease_until     timestamptz(3),
    version        integer not null default 1,
    constraint orders_pkey primary key (id),
    constraint orders_number unique (reseller_id, number),
    constraint orders_status check (status in ('PENDING_APPROVAL', 'PROVISIONING', 'COMPLETED', 'NEEDS_ATTENTION', 'DECLINED', 'CANCELLED')),
    constraint orders_stuck check (case status when 'NEEDS_ATTENTION' then stuck_because is not null when 'PROVISIONING' then true else stuck_because is null end)
  )`,
  "create index orders_customer_placed on orders (customer_id, placed_at, id)",
  "create index orders_placed on orders (reseller_id, placed_at, id)",
  `create table order_items (
    id                  uuid not null,
    reseller_id         uuid not null,
    customer_id         uuid not null,
    order_id            uuid not null constraint order_items_order_fkey references orders (id),
    place               integer not null,
    plan_id             uuid not null,
    vendor_id           uuid not null,
    quantity            integer not null,
    unit_price          numeric not null,
    unit_cost           numeric not null,
    currency            char(3) not null,
    amount_minor        bigint not null,
    price_book_id       uuid not null,
    price_book_revision integer not null,
    price_trace         jsonb not null,
    term_ends_at        timestamptz(3),
    status              text not null,
    attempts            integer not null,
    failure             text,
    subscription_id     uuid,
    constraint order_items_pkey primary key (id),
    constraint order_items_status check (status in ('WAITING', 'PROVISIONING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    constraint order_items_quantity check (quantity > 0)
  )`,
  "create unique index order_items_order on order_items (order_id, place)",
];
