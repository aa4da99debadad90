import { PLATFORM_TENANT } from "@markethall/auth";
import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

// In a scalar subquery the setting is read once per statement.
const reseller = "(select nullif(current_setting('app.reseller', true), '')::uuid)";

/** What preconditions need to know of other subgraphs, kept from their events. */
export class CreateReadModels1793524200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `as_of` is the event's place in the log: an older event that arrives late changes nothing.
    await runner.query(`
      create table vendors (
        vendor_id       uuid    constraint vendors_pkey primary key,
        name            text    not null,
        needs_tenant_id boolean not null,
        as_of           bigint  not null
      )`);
    await runner.query(`
      create table resellers (
        reseller_id    uuid    constraint resellers_pkey primary key,
        account_terms  boolean not null,
        as_of          bigint  not null
      )`);
    await runner.query(`
      create table customers (
        customer_id uuid   constraint customers_pkey primary key,
        reseller_id uuid   not null,
        name        text   not null,
        as_of       bigint not null
      )`);
    await runner.query(`
      create table vendor_authorizations (
        reseller_id          uuid    not null,
        customer_id          uuid    not null,
        vendor_id            uuid    not null,
        price_book_id        uuid,
        currency             char(3),
        support_plan_decided boolean not null,
        vendor_tenant_id     text,
        as_of                bigint  not null,
        constraint vendor_authorizations_pkey primary key (customer_id, vendor_id)
      )`);
    await runner.query(`
      create table terms (
        terms_id    uuid    constraint terms_pkey primary key,
        reseller_id uuid    not null,
        kind        text    not null,
        vendor_id   uuid,
        version     integer not null,
        title       text    not null
      )`);
    await runner.query("create index terms_of_reseller on terms (reseller_id)");
    await runner.query(`
      create table terms_acceptances (
        reseller_id uuid           not null,
        customer_id uuid           not null,
        terms_id    uuid           not null,
        accepted_at timestamptz(3) not null,
        constraint terms_acceptances_pkey primary key (customer_id, terms_id)
      )`);
    for (const table of ["customers", "vendor_authorizations", "terms_acceptances"]) {
      await enableTenancy(runner, table, { customer: true });
    }
    for (const table of ["resellers", "terms"]) await enableTenancy(runner, table);

    // The platform's own work (deadlines) has to know for which resellers there is some.
    await runner.query(
      `create policy platform on resellers for select using (${reseller} = '${PLATFORM_TENANT}')`,
    );
    // Vendors are facts of all resellers: read by everyone, written in the platform's tenant only.
    const platform = `${reseller} = '${PLATFORM_TENANT}'`;
    await runner.query("create policy everyone on vendors for select using (true)");
    await runner.query(
      `create policy tenant on vendors using (${platform}) with check (${platform})`,
    );
    await runner.query("alter table vendors enable row level security");
    await runner.query("alter table vendors force row level security");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table terms_acceptances, terms, vendor_authorizations, customers, resellers, vendors",
    );
  }
}
