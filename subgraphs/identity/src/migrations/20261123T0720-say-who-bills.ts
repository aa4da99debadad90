import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who bills, line by line, as it stands on statements; a reseller that has said nothing bills by its friendly name. */
export class SayWhoBills1795418400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table reseller add column issuer text[] not null default '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table reseller drop column issuer");
  }
}
