import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

const ofPerson = ["authenticator_app", "passkey", "recovery_code", "second_step"];

/**
 * What people sign in with besides a password, and what sessions know of it. An app's secret must be read again and is
 * sealed; all other secrets are kept as SHA-256, since they carry at least 112 random bits.
 */
export class CreateSecondFactors1795377600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One app in use and one that is being added, for each person. `last_step` is the newest code taken: none counts twice.
    await runner.query(`
      create table authenticator_app (
        id            uuid           not null,
        reseller_id   uuid           not null,
        customer_id   uuid,
        user_id       uuid           not null,
        sealed_secret text           not null,
        last_step     bigint         not null default 0,
        created_at    timestamptz(3) not null,
        confirmed_at  timestamptz(3),
        constraint authenticator_app_pkey primary key (id),
        constraint authenticator_app_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    await runner.query(
      "create unique index authenticator_app_of_user on authenticator_app (user_id, (confirmed_at is null))",
    );
    await runner.query(`
      create table passkey (
        id            uuid           not null,
        reseller_id   uuid           not null,
        customer_id   uuid,
        user_id       uuid           not null,
        credential_id text           not null,
        public_key    bytea          not null,
        sign_count    bigint         not null,
        transports    text[]         not null,
        name          text           not null,
        created_at    timestamptz(3) not null,
        last_used_at  timestamptz(3),
        constraint passkey_pkey primary key (id),
        constraint passkey_credential unique (credential_id),
        constraint passkey_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    await runner.query("create index passkey_of_user on passkey (user_id, created_at)");
    await runner.query(`
      create table recovery_code (
        id          uuid           not null,
        reseller_id uuid           not null,
        customer_id uuid,
        user_id     uuid           not null,
        code_hash   bytea          not null,
        created_at  timestamptz(3) not null,
        used_at     timestamptz(3),
        constraint recovery_code_pkey primary key (id),
        constraint recovery_code_hash unique (user_id, code_hash),
        constraint recovery_code_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    // Somebody has shown the password and must show a second factor, soon and from the same source.
    await runner.query(`
      create table second_step (
        id          uuid           not null,
        reseller_id uuid           not null,
        customer_id uuid,
        user_id     uuid           not null,
        token_hash  bytea          not null,
        source      text           not null,
        tries       integer        not null default 0,
        created_at  timestamptz(3) not null,
        expires_at  timestamptz(3) not null,
        constraint second_step_pkey primary key (id),
        constraint second_step_token unique (token_hash),
        constraint second_step_user foreign key (user_id) references app_user (id) on delete cascade
      )`);
    await runner.query("create index second_step_of_user on second_step (user_id)");
    for (const table of ofPerson) await enableTenancy(runner, table, { customer: true });
    // These two name nobody, like the throttle: hashes of what a browser was asked, and of who came from where.
    await runner.query(`
      create table passkey_challenge (
        hash       bytea          not null,
        bound_to   bytea          not null,
        expires_at timestamptz(3) not null,
        constraint passkey_challenge_pkey primary key (hash)
      )`);
    await runner.query(`
      create table known_source (
        key     bytea          not null,
        seen_at timestamptz(3) not null,
        constraint known_source_pkey primary key (key)
      )`);
    await runner.query(`
      alter table user_session
        add column device    text,
        add column proven_at timestamptz(3) not null default now()`);
    await runner.query(`
      alter table reseller
        add column second_factor_of_staff     boolean not null default false,
        add column second_factor_of_customers boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table reseller drop column second_factor_of_staff, drop column second_factor_of_customers",
    );
    await runner.query("alter table user_session drop column device, drop column proven_at");
    await runner.query(
      `drop table known_source, passkey_challenge, ${[...ofPerson].reverse().join(", ")}`,
    );
  }
}
