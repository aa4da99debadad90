import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Read models by reseller: who may buy what, at which prices, under which terms. */
export class CreateCustomerFacts1795341900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    for (const table of [
      "users",
      "price_books",
      "price_entries",
      "terms",
      "order_settings",
      "number_counters",
    ]) {
      await enableTenancy(runner, table);
    }
    for (const table of ["customers", "vendor_authorizations", "terms_acceptances"]) {
      await enableTenancy(runner, table, { customer: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table customers, users, vendor_authorizations, price_books, price_entries, terms, terms_acceptances,
                  order_settings, number_counters`,
    );
  }
}

const statements = [
  `create table customers (
    reseller_id uuid           not null,
    customer_id uuid           not null constraint customers_pkey primary key,
    name        text           not null,
    status      text           not null,
    as_of       bigint not null
  )`,
  `create table users (
    reseller_id uuid           not null,
    user_id     uuid           not null constraint users_pkey primary key,
    customer_id uuid,
    name        text           not null,
    as_of       bigint not null
  )`,
  `create table vendor_authorizations (
    reseller_id          uuid not null,
    customer_id          uuid not null,
    vendor_id            uuid not null,
    authorization_id     uuid not null,
    price_book_id        uuid,
    currency             char(3),
    support_plan_decided boolean not null,
    vendor_tenant_id     text,
    as_of                bigint not null,
    constraint vendor_authorizations_pkey primary key (customer_id, vendor_id)
  )`,
  `create table price_books (
    reseller_id   uuid           not null,
    price_book_id uuid           not null constraint price_books_pkey primary key,
    name          text           not null,
    vendor_id     uuid           not null,
    currency      char(3)        not null,
    revision      integer        not null,
    is_default    boolean        not null,
    as_of         bigint not null
  )`,
  "create index price_books_vendor on price_books (reseller_id, vendor_id)",
  // The seller's cost is here and in no answer to a customer (A05).
  `create table price_entries (
    reseller_id   uuid           not null,
    price_book_id uuid           not null,
    plan_id       uuid           not null,
    valid_from    timestamptz(3) not null,
    price         numeric,
    cost          numeric        not null,
    list          numeric        not null,
    revision      integer        not null,
    as_of         bigint not null,
    constraint price_entries_pkey primary key (price_book_id, plan_id, valid_from)
  )`,
  `create table terms (
    reseller_id uuid           not null,
    terms_id    uuid           not null constraint terms_pkey primary key,
    kind        text           not null,
    vendor_id   uuid,
    version     integer        not null,
    title       text           not null
  )`,
  `create table terms_acceptances (
    reseller_id uuid           not null,
    customer_id uuid           not null,
    terms_id    uuid           not null,
    user_id     uuid,
    accepted_at timestamptz(3) not null,
    constraint terms_acceptances_pkey primary key (customer_id, terms_id)
  )`,
  `create table order_settings (
    reseller_id              uuid not null constraint order_settings_pkey primary key,
    order_approval_threshold numeric
  )`,
  // A row locked in the transaction that uses the number; a sequence would leave gaps.
  `create table number_counters (
    reseller_id uuid    not null,
    kind        text    not null,
    last        integer not null,
    constraint number_counters_pkey primary key (reseller_id, kind)
  )`,
];
