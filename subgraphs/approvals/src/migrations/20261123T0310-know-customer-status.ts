import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who cannot order yet is asked of open customers only. A customer that nothing is known of since counts as open, until its next event. */
export class KnowCustomerStatus1795403400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table customers add column status text not null default 'ACTIVE'");
    await runner.query(
      "create index customers_by_name on customers (reseller_id, name, customer_id)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index customers_by_name");
    await runner.query("alter table customers drop column status");
  }
}
