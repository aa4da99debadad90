import { createPlumbing } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { standardPolicies } from "../domain/standard-policies.js";

/** What all resellers share: lifecycle policies, and what the catalog says of plans, vendors and solutions. */
export class CreateCatalogueFacts1795341600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    for (const statement of statements) await runner.query(statement);
    for (const { key, name, ...rules } of standardPolicies) {
      await runner.query("insert into lifecycle_policies (key, name, rules) values ($1, $2, $3)", [
        key,
        name,
        JSON.stringify(rules),
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table lifecycle_policies, plan_facts, vendor_facts, solution_facts, known_resellers, outbox, inbox, idempotency",
    );
  }
}

const statements = [
  `create table lifecycle_policies (
    key   text not null,
    name  text not null,
    rules jsonb not null,
    constraint lifecycle_policies_pkey primary key (key)
  )`,
  `create table plan_facts (
    plan_id       uuid not null,
    product_id    uuid not null,
    product_name  text not null,
    product_slug  text not null,
    sku_code      text not null,
    sku_name      text not null,
    plan_name     text not null,
    vendor_id     uuid not null,
    kind          text not null,
    policy_key    text not null,
    term          text not null,
    billing_cycle text not null,
    trial_days    integer,
    min_seats     integer not null,
    max_seats     integer,
    as_of         bigint not null,
    constraint plan_facts_pkey primary key (plan_id)
  )`,
  "create index plan_facts_product on plan_facts (product_id)",
  `create table vendor_facts (
    vendor_id       uuid not null,
    slug            text not null,
    name            text not null,
    needs_tenant_id boolean not null,
    as_of           bigint not null,
    constraint vendor_facts_pkey primary key (vendor_id)
  )`,
  `create table solution_facts (
    solution_id uuid not null,
    name        text not null,
    parameters  jsonb not null,
    items       jsonb not null,
    as_of       bigint not null,
    constraint solution_facts_pkey primary key (solution_id)
  )`,
  // Ids only, so that a job can visit one reseller after the other.
  `create table known_resellers (
    id uuid not null constraint known_resellers_pkey primary key
  )`,
];
