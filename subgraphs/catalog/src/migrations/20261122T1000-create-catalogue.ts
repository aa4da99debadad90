import { createPlumbing } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What all resellers share: vendors, products, plans, master price books and solutions. */
export class CreateCatalogue1795341600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table solution_items, solutions, master_prices, master_books, plans, skus, search_words, products, vendors,
                  outbox, inbox, idempotency`,
    );
  }
}

const statements = [
  `create table vendors (
    id              uuid    not null constraint vendors_pkey primary key,
    slug            text    not null constraint vendors_slug unique,
    name            text    not null,
    logo_url        text,
    needs_tenant_id boolean not null,
    place           integer not null
  )`,
  `create table products (
    id          uuid     not null constraint products_pkey primary key,
    vendor_id   uuid     not null constraint products_vendor_fkey references vendors (id),
    slug        text     not null constraint products_slug unique,
    name        text     not null,
    summary     text     not null,
    description text     not null,
    categories  text[]   not null,
    features    text[]   not null,
    faq         jsonb    not null,
    support_url text,
    place       integer  not null,
    terms       text[]   not null,
    search      tsvector not null
  )`,
  "create index products_vendor on products (vendor_id)",
  "create index products_search on products using gin (search)",
  `create table search_words (
    word text not null constraint search_words_pkey primary key
  )`,
  "create index search_words_trigrams on search_words using gin (word public.gin_trgm_ops)",
  `create table skus (
    id         uuid not null constraint skus_pkey primary key,
    product_id uuid not null constraint skus_product_fkey references products (id),
    code       text not null,
    name       text not null,
    constraint skus_code unique (product_id, code)
  )`,
  `create table plans (
    id            uuid    not null constraint plans_pkey primary key,
    sku_id        uuid    not null constraint plans_sku_fkey references skus (id),
    product_id    uuid    not null constraint plans_product_fkey references products (id),
    vendor_id     uuid    not null constraint plans_vendor_fkey references vendors (id),
    code          text    not null,
    name          text    not null,
    kind          text    not null,
    policy_key    text    not null,
    term          text    not null,
    billing_cycle text    not null,
    unit          text,
    trial_days    integer,
    min_seats     integer not null,
    max_seats     integer,
    place         integer not null,
    constraint plans_code unique (sku_id, code),
    constraint plans_kind check (kind in ('LICENSE', 'CONSUMPTION')),
    constraint plans_billing_cycle check (billing_cycle in ('ONCE', 'MONTHLY', 'ANNUAL')),
    constraint plans_term check (term ~ '^(NONE|P[1-9][0-9]?[MY])$'),
    constraint plans_consumption check (kind = 'LICENSE' or term = 'NONE')
  )`,
  "create index plans_product on plans (product_id, place)",
  `create table master_books (
    id        uuid    not null constraint master_books_pkey primary key,
    vendor_id uuid    not null constraint master_books_vendor_fkey references vendors (id),
    currency  char(3) not null,
    name      text    not null,
    revision  integer not null,
    constraint master_books_currency unique (vendor_id, currency)
  )`,
  `create table master_prices (
    master_book_id uuid           not null constraint master_prices_book_fkey references master_books (id),
    plan_id        uuid           not null constraint master_prices_plan_fkey references plans (id),
    valid_from     timestamptz(3) not null,
    list           numeric        not null,
    cost           numeric        not null,
    revision       integer        not null,
    constraint master_prices_pkey primary key (master_book_id, plan_id, valid_from),
    constraint master_prices_not_negative check (list >= 0 and cost >= 0)
  )`,
  "create index master_prices_revision on master_prices (master_book_id, revision)",
  `create table solutions (
    id         uuid    not null constraint solutions_pkey primary key,
    slug       text    not null constraint solutions_slug unique,
    name       text    not null,
    summary    text    not null,
    parameters jsonb   not null,
    place      integer not null
  )`,
  `create table solution_items (
    solution_id        uuid    not null constraint solution_items_solution_fkey references solutions (id),
    place              integer not null,
    plan_id            uuid    not null constraint solution_items_plan_fkey references plans (id),
    quantity           integer not null,
    quantity_parameter text,
    constraint solution_items_pkey primary key (solution_id, place),
    constraint solution_items_quantity check (quantity > 0)
  )`,
];
