import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who ordered an import, and to whom its rows went: kept when they come in, since records are many and imports few. */
export class TellImportsWhole1795419600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table usage_import
        add column imported_by_name text,
        add column arrival bigint,
        add column shares jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table usage_import drop column imported_by_name, drop column arrival, drop column shares",
    );
  }
}
