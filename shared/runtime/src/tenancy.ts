import { PLATFORM_TENANT } from "@markethall/auth";
import type { QueryRunner } from "typeorm";

// In a scalar subquery the setting is read once per statement; bare, it costs five times as much.
const reseller = "(select nullif(current_setting('app.reseller', true), '')::uuid)";
const customer = "(select nullif(current_setting('app.customer', true), '')::uuid)";
const resellerOrPlatform = `(select coalesce(nullif(current_setting('app.reseller', true), ''), '${PLATFORM_TENANT}')::uuid)`;

/**
 * Row-level security for a table with tenant data (A01): `reseller_id` must be the transaction's reseller and, with
 * `customer`, `customer_id` the transaction's customer where one is set. Forced, so that it binds the owner as well.
 */
export async function enableTenancy(
  runner: QueryRunner,
  table: string,
  { customer: byCustomer = false }: { customer?: boolean } = {},
): Promise<void> {
  const mine = byCustomer
    ? `reseller_id = ${reseller} and (${customer} is null or customer_id = ${customer})`
    : `reseller_id = ${reseller}`;
  await runner.query(`create policy tenant on ${table} using (${mine}) with check (${mine})`);
  await forceRowSecurity(runner, table);
}

async function forceRowSecurity(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
}

/**
 * The tables that every subgraph needs: `outbox` (events of this transaction, taken by the relay), `inbox` (events
 * whose effect is done) and `idempotency` (answers already given). Called by a subgraph's first migration.
 */
export async function createPlumbing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table outbox (
      ord         bigint         generated always as identity constraint outbox_pkey primary key,
      id          uuid           not null default gen_random_uuid(),
      reseller_id uuid           not null,
      customer_id uuid,
      audience    text           not null constraint outbox_audience check (audience in ('all', 'console', 'internal')),
      type        text           not null,
      payload     jsonb          not null,
      request_id  text,
      occurred_at timestamptz(3) not null
    )`);
  await runner.query(`
    create table inbox (
      consumer    text        not null,
      event_id    uuid        not null,
      reseller_id uuid        not null,
      received_at timestamptz not null default now(),
      constraint inbox_pkey primary key (consumer, event_id)
    )`);
  await runner.query(`
    create table idempotency (
      reseller_id  uuid        not null,
      actor        text        not null,
      key          text        not null,
      operation    text        not null,
      payload_hash text        not null,
      answer       jsonb,
      created_at   timestamptz not null default now(),
      constraint idempotency_pkey primary key (reseller_id, actor, key)
    )`);
  for (const table of ["outbox", "inbox", "idempotency"]) {
    const mine = `reseller_id = ${resellerOrPlatform}`;
    // What all resellers share (a product, a vendor) may be announced in any tenant's transaction.
    const check = table === "outbox" ? `${mine} or reseller_id = '${PLATFORM_TENANT}'` : mine;
    await runner.query(`create policy tenant on ${table} using (${mine}) with check (${check})`);
    await forceRowSecurity(runner, table);
  }
  await runner.query("create policy relay on outbox to events_relay using (true)");
  await runner.query("grant select, delete on outbox to events_relay");
}
