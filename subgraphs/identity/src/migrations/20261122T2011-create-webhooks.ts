import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Partners' addresses, and each message to them with what became of it. */
export class CreateWebhooks1795378260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_endpoint (
        id                 uuid           not null,
        reseller_id        uuid           not null,
        url                text           not null,
        description        text           not null,
        event_types        text[]         not null,
        status             text           not null,
        disabled_reason    text,
        secret_sealed      text           not null,
        old_secret_sealed  text,
        old_secret_ends_at timestamptz(3),
        created_at         timestamptz(3) not null,
        constraint webhook_endpoint_pkey primary key (id),
        constraint webhook_endpoint_status check (status in ('ENABLED', 'DISABLED'))
      )`);
    await runner.query(
      "create index webhook_endpoint_of_reseller on webhook_endpoint (reseller_id, created_at, id)",
    );
    await runner.query(`
      create table webhook_delivery (
        id              uuid           not null,
        reseller_id     uuid           not null,
        endpoint_id     uuid           not null,
        message_id      uuid           not null,
        event_type      text           not null,
        body            text           not null,
        status          text           not null,
        attempts        integer        not null,
        round_attempts  integer        not null,
        created_at      timestamptz(3) not null,
        deadline_at     timestamptz(3) not null,
        next_attempt_at timestamptz(3),
        last_attempt_at timestamptz(3),
        response_code   integer,
        duration_ms     integer,
        problem         text,
        response_body   text,
        constraint webhook_delivery_pkey primary key (id),
        constraint webhook_delivery_message unique (endpoint_id, message_id),
        constraint webhook_delivery_status check (status in ('PENDING', 'DELIVERED', 'FAILED')),
        constraint webhook_delivery_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
      )`);
    await runner.query(
      "create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, created_at, id)",
    );
    await enableTenancy(runner, "webhook_endpoint");
    await enableTenancy(runner, "webhook_delivery");
    // The log is kept for thirty days, of all tenants.
    await runner.query(
      "create policy lookup on webhook_delivery for select to identity_owner using (true)",
    );
    await runner.query(
      "create policy sweep on webhook_delivery for delete to identity_owner using (true)",
    );
    await runner.query(`
      create function forget_webhook_deliveries(moment timestamptz) returns void
      security definer set search_path = identity, pg_temp language sql as $$
        delete from webhook_delivery
         where created_at < moment - interval '30 days' and status <> 'PENDING' $$`);
    await runner.query(
      "revoke execute on function forget_webhook_deliveries(timestamptz) from public",
    );
    await runner.query(
      "grant execute on function forget_webhook_deliveries(timestamptz) to identity_app",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function forget_webhook_deliveries");
    await runner.query("drop table webhook_delivery, webhook_endpoint");
  }
}
