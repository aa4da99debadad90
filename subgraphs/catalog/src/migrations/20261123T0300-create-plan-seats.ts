import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Seats in use by customer and plan, for what a change of prices does to whom. */
export class CreatePlanSeats1795402800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table plan_seats (
      subscription_id uuid           not null constraint plan_seats_pkey primary key,
      reseller_id     uuid           not null,
      customer_id     uuid           not null,
      plan_id         uuid           not null,
      seats           integer        not null,
      as_of           timestamptz(3) not null
    )`);
    await runner.query("create index plan_seats_plan on plan_seats (reseller_id, plan_id)");
    await enableTenancy(runner, "plan_seats", { customer: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table plan_seats");
  }
}
