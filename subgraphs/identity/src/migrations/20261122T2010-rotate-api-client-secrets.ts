import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A secret can be told from its sibling, ends by itself after a change-over, and takes the tokens that it opened with it.
 * `api_client_by_client_id` stays for the version that still runs; the new function gives a row for each secret.
 */
export class RotateApiClientSecrets1795378200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_client_secret
        add column hint         text,
        add column expires_at   timestamptz(3),
        add column last_used_at timestamptz(3)`);
    await runner.query(`
      alter table bearer_token
        add column api_client_secret_id uuid,
        add constraint bearer_token_secret foreign key (api_client_secret_id)
          references api_client_secret (id) on delete cascade`);
    await runner.query(
      "create index bearer_token_of_secret on bearer_token (api_client_secret_id)",
    );
    await runner.query(`
      create function api_client_secrets(wanted text) returns table (api_client_id uuid, reseller_id uuid,
        revoked_at timestamptz, reseller_status text, scopes text[], secret_id uuid, secret_hash bytea,
        secret_expires_at timestamptz)
      security definer set search_path = identity, pg_temp
      stable language sql as $$
        select c.id, c.reseller_id, c.revoked_at, r.status, c.scopes, s.id, s.secret_hash, s.expires_at
          from api_client c
          join reseller r on r.id = c.reseller_id
          join api_client_secret s on s.api_client_id = c.id
         where c.client_id = wanted $$`);
    await runner.query("revoke execute on function api_client_secrets(text) from public");
    await runner.query("grant execute on function api_client_secrets(text) to identity_app");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function api_client_secrets");
    await runner.query("alter table bearer_token drop column api_client_secret_id");
    await runner.query(
      "alter table api_client_secret drop column hint, drop column expires_at, drop column last_used_at",
    );
  }
}
