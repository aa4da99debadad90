import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How a customer is known outside of here: the reseller's own reference, which names one customer, and the tax id, which
 * branches of one company may share.
 */
export class KnowCustomersElsewhere1795416300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table customer add column reference text, add column tax_id text");
    await runner.query(
      "create unique index customer_reference on customer (reseller_id, reference) where reference is not null",
    );
    await runner.query(
      "create index customer_tax_id on customer (reseller_id, tax_id) where tax_id is not null",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table customer drop column reference, drop column tax_id");
  }
}
