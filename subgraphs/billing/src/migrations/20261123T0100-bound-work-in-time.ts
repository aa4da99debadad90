import type { MigrationInterface, QueryRunner } from "typeorm";

/** When work on a run or an import began by real time, so that it ends some day whatever becomes of it. */
export class BoundWorkInTime1795395600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table billing_run add column began_at timestamptz(3)");
    await runner.query("alter table usage_import add column began_at timestamptz(3)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table usage_import drop column began_at");
    await runner.query("alter table billing_run drop column began_at");
  }
}
