import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Usage from vendors' files, exchange rates, and the files on their way in. */
export class CreateUsage1795342200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One source for all resellers, public: the European Central Bank's.
    await runner.query(`
      create table exchange_rate (
        currency char(3) not null,
        day      date    not null,
        per_euro numeric not null,
        constraint exchange_rate_pkey primary key (currency, day),
        constraint exchange_rate_positive check (per_euro > 0)
      )`);
    await runner.query(`
      create table upload (
        id          uuid constraint upload_pkey primary key,
        reseller_id uuid           not null,
        created_by  text           not null,
        size        bigint         not null,
        created_at  timestamptz(3) not null
      )`);
    await runner.query(`
      create table upload_chunk (
        upload_id   uuid    not null,
        place       integer not null,
        reseller_id uuid    not null,
        bytes       bytea   not null,
        constraint upload_chunk_pkey primary key (upload_id, place),
        constraint upload_chunk_upload foreign key (upload_id) references upload (id) on delete cascade
      )`);
    await runner.query(`
      create table usage_import (
        id              uuid constraint usage_import_pkey primary key,
        reseller_id     uuid           not null,
        upload_id       uuid,
        file_name       text           not null,
        status          text           not null,
        row_count       integer        not null default 0,
        imported_count  integer        not null default 0,
        duplicate_count integer        not null default 0,
        rejected_count  integer        not null default 0,
        unassigned      jsonb          not null default '[]',
        rejected_rows   jsonb          not null default '[]',
        failure         text,
        started_at      timestamptz(3) not null,
        finished_at     timestamptz(3),
        constraint usage_import_status check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
      )`);
    await runner.query(
      "create index usage_import_reseller on usage_import (reseller_id, started_at, id)",
    );
    const row = `
        provider           text        not null,
        vendor_slug        text        not null,
        billing_account_id text        not null,
        sub_account_id     text        not null,
        charge_start       timestamptz not null,
        charge_end         timestamptz not null,
        category           text        not null,
        frequency          text        not null,
        service            text        not null,
        service_category   text        not null,
        sku                text        not null,
        description        text        not null,
        resource_id        text        not null,
        region             text        not null,
        quantity           numeric     not null,
        unit               text        not null,
        cost               numeric     not null,
        currency           char(3)     not null`;
    await runner.query(`
      create table usage_staging (
        import_id   uuid    not null,
        line        integer not null,
        reseller_id uuid    not null,
        natural_key text    not null,
        numbered    boolean not null,
        ${row},
        constraint usage_staging_pkey primary key (import_id, line),
        constraint usage_staging_import foreign key (import_id) references usage_import (id) on delete cascade
      )`);
    await runner.query(`
      create table usage_record (
        id               uuid           not null,
        reseller_id      uuid           not null,
        import_id        uuid           not null,
        arrival          bigint         not null,
        customer_id      uuid,
        vendor_id        uuid,
        cloud_account_id uuid,
        price            numeric,
        day              date           not null,
        period           char(7)        not null,
        ${row},
        constraint usage_record_pkey primary key (reseller_id, id),
        constraint usage_record_assigned check (
          (customer_id is null) = (vendor_id is null) and (customer_id is null) = (cloud_account_id is null)
          and (customer_id is null) = (price is null))
      )`);
    await runner.query(
      "create index usage_record_billing on usage_record (customer_id, vendor_id, period)",
    );
    await runner.query("create index usage_record_day on usage_record (customer_id, day)");
    await runner.query(
      "create index usage_record_unassigned on usage_record (reseller_id, sub_account_id) where customer_id is null",
    );
    await runner.query(`
      create table usage_counter (
        reseller_id uuid   constraint usage_counter_pkey primary key,
        last        bigint not null
      )`);
    for (const table of [
      "upload",
      "upload_chunk",
      "usage_import",
      "usage_staging",
      "usage_counter",
    ]) {
      await enableTenancy(runner, table);
    }
    await enableTenancy(runner, "usage_record", { customer: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table usage_counter, usage_record, usage_staging, usage_import, upload_chunk, upload, exchange_rate",
    );
  }
}
