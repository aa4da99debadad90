import { createPlumbing, enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What billing keeps of other subgraphs' facts, as their events tell them. */
export class CreateReadModels1795341600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    // Public facts that every visitor of a portal sees; no tenant data, hence no reseller_id.
    await runner.query(`
      create table reseller (
        id            uuid constraint reseller_pkey primary key,
        account_name  text not null,
        display_name  text not null,
        support_email text,
        primary_color text,
        status        text not null,
        as_of bigint not null
      )`);
    await runner.query("create unique index reseller_account_name on reseller (account_name)");
    await runner.query(`
      create table vendor (
        id   uuid constraint vendor_pkey primary key,
        slug text not null,
        name text not null,
        as_of bigint not null
      )`);
    await runner.query("create unique index vendor_slug on vendor (slug)");

    await runner.query(`
      create table customer (
        customer_id uuid constraint customer_pkey primary key,
        reseller_id uuid not null,
        name        text not null,
        number      text not null,
        status      text not null,
        country     text,
        as_of bigint not null
      )`);
    await runner.query("create index customer_reseller on customer (reseller_id, name)");
    await runner.query(`
      create table customer_user (
        user_id     uuid constraint customer_user_pkey primary key,
        reseller_id uuid not null,
        customer_id uuid not null,
        role        text not null,
        status      text not null,
        as_of bigint not null
      )`);
    await runner.query("create index customer_user_customer on customer_user (customer_id)");
    await runner.query(`
      create table vendor_authorization (
        id                   uuid constraint vendor_authorization_pkey primary key,
        reseller_id          uuid not null,
        customer_id          uuid not null,
        vendor_id            uuid not null,
        price_book_id        uuid,
        currency             char(3),
        support_plan_id      uuid,
        support_plan_decided boolean not null,
        as_of bigint not null
      )`);
    await runner.query(
      "create unique index vendor_authorization_pair on vendor_authorization (customer_id, vendor_id)",
    );
    await runner.query(`
      create table price_book (
        id                 uuid constraint price_book_pkey primary key,
        reseller_id        uuid    not null,
        vendor_id          uuid    not null,
        name               text    not null,
        currency           char(3) not null,
        adjustment_percent numeric not null,
        is_default         boolean not null,
        as_of bigint not null
      )`);
    await runner.query(`
      create table cloud_account (
        id          uuid constraint cloud_account_pkey primary key,
        reseller_id uuid not null,
        customer_id uuid not null,
        vendor_id   uuid not null,
        name        text not null,
        external_id text,
        status      text not null,
        as_of bigint not null
      )`);
    await runner.query(
      "create index cloud_account_external on cloud_account (reseller_id, external_id)",
    );
    await runner.query(`
      create table subscription (
        id               uuid constraint subscription_pkey primary key,
        reseller_id      uuid        not null,
        customer_id      uuid        not null,
        cloud_account_id uuid,
        vendor_id        uuid        not null,
        product_name     text        not null,
        plan_name        text        not null,
        kind             text        not null,
        status           text        not null,
        seat_count       integer,
        assigned_seats   integer,
        unit_price       numeric,
        currency         char(3)     not null,
        term             text        not null,
        billing_cycle    text        not null,
        starts_at        timestamptz not null,
        ends_at          timestamptz,
        auto_renew       boolean     not null,
        as_of bigint not null
      )`);
    await runner.query("create index subscription_customer on subscription (customer_id, ends_at)");
    await runner.query(`
      create table charge (
        id              uuid constraint charge_pkey primary key,
        reseller_id     uuid           not null,
        customer_id     uuid           not null,
        vendor_id       uuid           not null,
        subscription_id uuid,
        type            text           not null,
        description     text           not null,
        quantity        numeric        not null,
        unit_price      numeric,
        amount_minor    bigint         not null,
        currency        char(3)        not null,
        cost            numeric,
        cost_currency   char(3),
        service_start   timestamptz    not null,
        service_end     timestamptz    not null,
        raised_at       timestamptz(3) not null,
        day             date           not null,
        price_trace     jsonb          not null
      )`);
    await runner.query("create index charge_customer_day on charge (customer_id, day)");
    await runner.query(
      "create index charge_billing on charge (reseller_id, raised_at, customer_id)",
    );

    await enableTenancy(runner, "price_book");
    for (const table of [
      "customer",
      "customer_user",
      "vendor_authorization",
      "cloud_account",
      "subscription",
      "charge",
    ]) {
      await enableTenancy(runner, table, { customer: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table charge, subscription, cloud_account, price_book, vendor_authorization, customer_user, customer, vendor,
                 reseller, idempotency, inbox, outbox`);
  }
}
