import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who bills: of the reseller today, and of each statement as it was when it was generated; null on older ones. */
export class KeepWhoBills1795418460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table reseller add column issuer text[] not null default '{}'");
    await runner.query("alter table statement add column issued_by text[]");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table statement drop column issued_by");
    await runner.query("alter table reseller drop column issuer");
  }
}
