import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where a bill goes: of the customer today, and of each statement as it was when it was generated. */
export class KeepPostalAddresses1795407000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table customer add column address jsonb");
    await runner.query("alter table statement add column customer_address jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table statement drop column customer_address");
    await runner.query("alter table customer drop column address");
  }
}
