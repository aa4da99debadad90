import { PLATFORM_TENANT } from "@markethall/auth";
import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What of the business is held up, and what people put aside for good. */
export class CreateStuckWork1795383600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stuck_work (
        reseller_id  uuid           not null,
        kind         text           not null,
        subject_id   uuid           not null,
        customer_id  uuid,
        subject      text           not null,
        reason       text,
        attempts     integer        not null,
        needs_person boolean        not null,
        since        timestamptz(3) not null,
        as_of        bigint         not null,
        constraint stuck_work_pkey primary key (reseller_id, kind, subject_id)
      )`);
    await runner.query(
      "create index stuck_work_listed on stuck_work (reseller_id, since) where reason is not null",
    );
    await runner.query(`
      create table discarded_work (
        id                uuid           constraint discarded_work_pkey primary key,
        reseller_id       uuid           not null,
        work              text           not null,
        subject           text           not null,
        reason            text           not null,
        discarded_by_name text           not null,
        discarded_at      timestamptz(3) not null
      )`);
    await enableTenancy(runner, "stuck_work");
    await enableTenancy(runner, "discarded_work");
    // The platform's people see what is stuck anywhere.
    await runner.query(
      `create policy platform on stuck_work for select
         using ((select nullif(current_setting('app.reseller', true), '')::uuid) = '${PLATFORM_TENANT}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table discarded_work, stuck_work");
  }
}
