import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tells a customer when its order was decided, and why. */
export class KeepDecisionsOnOrders1795406400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table orders add column decided_at timestamptz(3), add column decision_reason text",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table orders drop column decided_at, drop column decision_reason");
  }
}
