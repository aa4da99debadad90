import type { MigrationInterface, QueryRunner } from "typeorm";

/** An import that meets the same error again and again is given up, as a run is. */
export class CountImportAttempts1795343400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table usage_import add column attempts integer not null default 0");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table usage_import drop column attempts");
  }
}
