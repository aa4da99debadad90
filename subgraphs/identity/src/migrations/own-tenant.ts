import { PLATFORM_TENANT } from "@markethall/auth";
import type { QueryRunner } from "typeorm";

const reseller = "(select nullif(current_setting('app.reseller', true), '')::uuid)";
const customer = "(select nullif(current_setting('app.customer', true), '')::uuid)";

/**
 * Row-level security for the two tables whose rows *are* tenants, so that the shared rule (a column that names the
 * tenant) does not fit: a reseller sees itself, a customer sees itself, and the platform's tenant sees all resellers.
 */
export async function enableOwnTenant(
  runner: QueryRunner,
  table: "reseller" | "customer",
): Promise<void> {
  if (table === "customer") {
    const mine = `reseller_id = ${reseller} and (${customer} is null or id = ${customer})`;
    await runner.query(`create policy tenant on customer using (${mine}) with check (${mine})`);
  } else {
    const mine = `id = ${reseller}`;
    await runner.query(`create policy tenant on reseller using (${mine}) with check (${mine})`);
    await runner.query(
      `create policy platform on reseller for select using (${reseller} = '${PLATFORM_TENANT}'::uuid)`,
    );
  }
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
}
