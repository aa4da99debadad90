import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

const owner = "(select nullif(current_setting('app.user', true), '')::uuid)";

/** Views of pages that people keep under a name. Inside a tenant, too, a person sees the own ones only. */
export class CreateSavedViews1795403400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Places are checked by the graph's enum alone: a new page shall not need a migration.
    await runner.query(`
      create table saved_view (
        id          uuid           not null,
        reseller_id uuid           not null,
        customer_id uuid,
        user_id     uuid           not null,
        place       text           not null,
        name        text           not null,
        name_key    text           not null,
        query       text           not null,
        is_default  boolean        not null,
        created_at  timestamptz(3) not null,
        constraint saved_view_pkey primary key (id),
        constraint saved_view_name unique (user_id, place, name_key),
        constraint saved_view_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    await runner.query(
      "create unique index saved_view_default on saved_view (user_id, place) where is_default",
    );
    await enableTenancy(runner, "saved_view", { customer: true });
    await runner.query(
      `create policy own on saved_view as restrictive using (user_id = ${owner}) with check (user_id = ${owner})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table saved_view");
  }
}
