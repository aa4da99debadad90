import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Sessions, links by mail, partner clients and the throttle. Every secret is kept as its SHA-256 and as nothing else:
 * they carry 256 random bits, so a slow hash would add nothing.
 */
export class CreateAccess1795370700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table user_session (
        id           uuid           not null,
        reseller_id  uuid           not null,
        customer_id  uuid,
        user_id      uuid           not null,
        token_hash   bytea          not null,
        ip           text           not null,
        created_at   timestamptz(3) not null,
        last_seen_at timestamptz(3) not null,
        constraint user_session_pkey primary key (id),
        constraint user_session_token unique (token_hash),
        constraint user_session_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    await runner.query("create index user_session_of_user on user_session (user_id)");
    await runner.query(`
      create table link (
        id            uuid           not null,
        reseller_id   uuid           not null,
        customer_id   uuid,
        user_id       uuid           not null,
        purpose       text           not null,
        token_hash    bytea          not null,
        created_at    timestamptz(3) not null,
        expires_at    timestamptz(3) not null,
        used_at       timestamptz(3),
        superseded_at timestamptz(3),
        constraint link_pkey primary key (id),
        constraint link_token unique (token_hash),
        constraint link_user foreign key (user_id) references app_user (id) on delete cascade,
        constraint link_purpose check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITATION'))
      )`);
    // Only the newest link of a kind works: the database holds it to that when two are made at once.
    await runner.query(
      "create unique index link_live on link (user_id, purpose) where used_at is null and superseded_at is null",
    );
    await runner.query(`
      create table api_client (
        id           uuid           not null,
        reseller_id  uuid           not null,
        name         text           not null,
        client_id    text           not null,
        scopes       text[]         not null,
        created_at   timestamptz(3) not null,
        last_used_at timestamptz(3),
        revoked_at   timestamptz(3),
        constraint api_client_pkey primary key (id),
        constraint api_client_client_id unique (client_id)
      )`);
    await runner.query(
      "create index api_client_of_reseller on api_client (reseller_id, created_at, id)",
    );
    await runner.query(`
      create table api_client_secret (
        id            uuid           not null,
        reseller_id   uuid           not null,
        api_client_id uuid           not null,
        secret_hash   bytea          not null,
        created_at    timestamptz(3) not null,
        constraint api_client_secret_pkey primary key (id),
        constraint api_client_secret_client foreign key (api_client_id) references api_client (id) on delete cascade
      )`);
    await runner.query(
      "create index api_client_secret_of_client on api_client_secret (api_client_id)",
    );
    await runner.query(`
      create table bearer_token (
        id            uuid           not null,
        reseller_id   uuid           not null,
        api_client_id uuid           not null,
        token_hash    bytea          not null,
        scopes        text[]         not null,
        created_at    timestamptz(3) not null,
        expires_at    timestamptz(3) not null,
        constraint bearer_token_pkey primary key (id),
        constraint bearer_token_token unique (token_hash),
        constraint bearer_token_client foreign key (api_client_id) references api_client (id) on delete cascade
      )`);
    await runner.query("create index bearer_token_of_client on bearer_token (api_client_id)");
    // Counts guesses by a hash of who is guessed at and from where; it belongs to no tenant and names nobody.
    await runner.query(`
      create table throttle (
        key        bytea          not null,
        started_at timestamptz(3) not null,
        tries      integer        not null,
        constraint throttle_pkey primary key (key)
      )`);
    await runner.query("create index throttle_started_at on throttle (started_at)");

    await enableTenancy(runner, "user_session", { customer: true });
    await enableTenancy(runner, "link", { customer: true });
    for (const table of ["api_client", "api_client_secret", "bearer_token"]) {
      await enableTenancy(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table throttle, bearer_token, api_client_secret, api_client, link, user_session",
    );
  }
}
