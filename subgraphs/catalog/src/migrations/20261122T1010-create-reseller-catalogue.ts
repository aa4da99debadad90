import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What belongs to one reseller: its vendors, customers' vendors, price books, tiles. */
export class CreateResellerCatalogue1795342200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    for (const table of resellerTables) await enableTenancy(runner, table);
    for (const table of customerTables) await enableTenancy(runner, table, { customer: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table ${[...resellerTables, ...customerTables].join(", ")}, known_resellers`,
    );
  }
}

const resellerTables = [
  "tiles",
  "price_book_revisions",
  "draft_adjustments",
  "price_book_drafts",
  "price_adjustments",
  "custom_books",
  "reseller_vendors",
  "resellers",
];
const customerTables = ["customer_vendors", "customers"];

const statements = [
  // Ids only: background work has to know for which tenants to open a transaction.
  `create table known_resellers (
    id uuid not null constraint known_resellers_pkey primary key
  )`,
  `create table resellers (
    reseller_id  uuid           not null constraint resellers_pkey primary key,
    catalog_open boolean        not null,
    as_of        timestamptz(3) not null
  )`,
  `create table reseller_vendors (
    reseller_id uuid    not null,
    vendor_id   uuid    not null constraint reseller_vendors_vendor_fkey references vendors (id),
    currency    char(3) not null,
    constraint reseller_vendors_pkey primary key (reseller_id, vendor_id)
  )`,
  `create table customers (
    reseller_id uuid           not null,
    customer_id uuid           not null constraint customers_pkey primary key,
    status      text           not null,
    as_of       timestamptz(3) not null
  )`,
  `create table customer_vendors (
    reseller_id   uuid           not null,
    customer_id   uuid           not null,
    vendor_id     uuid           not null,
    price_book_id uuid,
    currency      char(3),
    as_of         timestamptz(3) not null,
    constraint customer_vendors_pkey primary key (customer_id, vendor_id)
  )`,
  "create index customer_vendors_price_book on customer_vendors (reseller_id, price_book_id)",
  `create table custom_books (
    id             uuid           not null constraint custom_books_pkey primary key,
    reseller_id    uuid           not null,
    master_book_id uuid           not null constraint custom_books_master_fkey references master_books (id),
    name           text           not null,
    percent        numeric        not null,
    revision       integer        not null,
    is_default     boolean        not null,
    created_at     timestamptz(3) not null,
    constraint custom_books_name unique (reseller_id, name),
    constraint custom_books_percent check (percent >= -100)
  )`,
  "create unique index custom_books_default on custom_books (reseller_id, master_book_id) where is_default",
  "create index custom_books_master on custom_books (master_book_id)",
  `create table price_adjustments (
    reseller_id   uuid    not null,
    price_book_id uuid    not null constraint price_adjustments_book_fkey references custom_books (id),
    plan_id       uuid    not null constraint price_adjustments_plan_fkey references plans (id),
    kind          text    not null,
    value         numeric,
    included      boolean not null,
    constraint price_adjustments_pkey primary key (price_book_id, plan_id),
    constraint price_adjustments_kind check (kind in ('DEFAULT', 'PERCENT', 'DELTA', 'FIXED')),
    constraint price_adjustments_value check ((kind = 'DEFAULT') = (value is null))
  )`,
  `create table price_book_drafts (
    reseller_id    uuid           not null,
    price_book_id  uuid           not null constraint price_book_drafts_pkey primary key
                                  constraint price_book_drafts_book_fkey references custom_books (id),
    percent        numeric,
    staged_at      timestamptz(3) not null,
    staged_by_name text           not null
  )`,
  `create table draft_adjustments (
    reseller_id   uuid    not null,
    price_book_id uuid    not null constraint draft_adjustments_draft_fkey references price_book_drafts (price_book_id)
                          on delete cascade,
    plan_id       uuid    not null constraint draft_adjustments_plan_fkey references plans (id),
    kind          text    not null,
    value         numeric,
    included      boolean not null,
    constraint draft_adjustments_pkey primary key (price_book_id, plan_id),
    constraint draft_adjustments_kind check (kind in ('DEFAULT', 'PERCENT', 'DELTA', 'FIXED')),
    constraint draft_adjustments_value check ((kind = 'DEFAULT') = (value is null))
  )`,
  `create table price_book_revisions (
    reseller_id       uuid           not null,
    price_book_id     uuid           not null constraint price_book_revisions_book_fkey references custom_books (id),
    number            integer        not null,
    committed_at      timestamptz(3) not null,
    committed_by      text           not null,
    committed_by_name text           not null,
    summary           text           not null,
    changes           jsonb          not null,
    constraint price_book_revisions_pkey primary key (price_book_id, number)
  )`,
  `create table tiles (
    reseller_id uuid    not null,
    product_id  uuid    not null constraint tiles_product_fkey references products (id),
    position    integer not null,
    hidden      boolean not null,
    featured    boolean not null,
    constraint tiles_pkey primary key (reseller_id, product_id)
  )`,
];
