import type { MigrationInterface, QueryRunner } from "typeorm";

/** How long an endpoint has been failing, who disabled it, and whose dead letters the sweep takes away. */
export class WatchWebhookEndpoints1795399200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_endpoint
        add column failing_since      timestamptz(3),
        add column disabled_by_system boolean not null default false`);
    await runner.query(
      "create index webhook_delivery_failed on webhook_delivery (endpoint_id, created_at) where status = 'FAILED'",
    );
    // Beside the one before it, which the version still running calls.
    await runner.query(`
      create function sweep_webhook_deliveries(moment timestamptz)
        returns table (reseller_id uuid, endpoint_id uuid)
      security definer set search_path = identity, pg_temp language sql as $$
        with gone as (
          delete from webhook_delivery d
           where d.created_at < moment - interval '30 days' and d.status <> 'PENDING'
          returning d.reseller_id, d.endpoint_id, d.status)
        select distinct g.reseller_id, g.endpoint_id from gone g where g.status = 'FAILED' $$`);
    await runner.query(
      "revoke execute on function sweep_webhook_deliveries(timestamptz) from public",
    );
    await runner.query(
      "grant execute on function sweep_webhook_deliveries(timestamptz) to identity_app",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function sweep_webhook_deliveries");
    await runner.query("drop index webhook_delivery_failed");
    await runner.query(
      "alter table webhook_endpoint drop column failing_since, drop column disabled_by_system",
    );
  }
}
