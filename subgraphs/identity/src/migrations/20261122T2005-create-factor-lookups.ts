import type { MigrationInterface, QueryRunner } from "typeorm";

const lookedUp = ["authenticator_app", "passkey", "second_step"];

/**
 * Questions that must be answered before a tenant is known: whose passkey, whose half-done sign-in, and
 * does the person behind a session still owe a second factor? See the look-ups of sessions and links for how they are fenced.
 */
export class CreateFactorLookups1795377900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of lookedUp) {
      await runner.query(
        `create policy lookup on ${table} for select to identity_owner using (true)`,
      );
    }
    await runner.query(
      "create policy sweep on second_step for delete to identity_owner using (true)",
    );
    for (const { name, args, returns, body } of functions) {
      await runner.query(
        `create function ${name}(${args}) returns ${returns} security definer set search_path = identity, pg_temp ${body}`,
      );
      const types = args.replace(/\w+ (text|bytea|uuid|timestamptz)/g, "$1");
      await runner.query(`revoke execute on function ${name}(${types}) from public`);
      await runner.query(`grant execute on function ${name}(${types}) to identity_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${functions.map(({ name }) => name).join(", ")}`);
    await runner.query("drop policy sweep on second_step");
    for (const table of lookedUp) await runner.query(`drop policy lookup on ${table}`);
  }
}

const functions = [
  {
    name: "session_state",
    args: "session uuid",
    returns: "table (device_unknown boolean, owes_factor boolean)",
    body: `stable language sql as $$
      select s.device is null,
             coalesce(case when u.customer_id is null then r.second_factor_of_staff else r.second_factor_of_customers end, false)
             and not exists (select from authenticator_app a where a.user_id = u.id and a.confirmed_at is not null)
             and not exists (select from passkey p where p.user_id = u.id)
        from user_session s
        join app_user u on u.id = s.user_id
        left join reseller r on r.id = u.reseller_id
       where s.id = session $$`,
  },
  {
    name: "second_step_by_token",
    args: "hash bytea",
    returns: "table (reseller_id uuid, customer_id uuid, user_id uuid)",
    body: `stable language sql as $$
      select s.reseller_id, s.customer_id, s.user_id from second_step s where s.token_hash = hash $$`,
  },
  {
    name: "passkey_by_credential",
    args: "credential text, nickname text",
    returns: `table (user_id uuid, reseller_id uuid, customer_id uuid, user_status text, customer_status text, reseller_status text)`,
    body: `stable language sql as $$
      select u.id, u.reseller_id, u.customer_id, u.status, c.status, r.status
        from passkey p
        join app_user u on u.id = p.user_id
        left join customer c on c.id = u.customer_id
        left join reseller r on r.id = u.reseller_id
       where p.credential_id = credential and (nickname is null or r.account_name = lower(nickname)) $$`,
  },
  {
    // Half-done sign-ins and challenges that nobody can finish any more, and sources not seen for a quarter of a year.
    name: "forget_expired_proofs",
    args: "moment timestamptz",
    returns: "void",
    body: `language sql as $$
      delete from second_step where expires_at < moment - interval '1 day';
      delete from passkey_challenge where expires_at < moment;
      delete from known_source where seen_at < moment - interval '90 days' $$`,
  },
];
