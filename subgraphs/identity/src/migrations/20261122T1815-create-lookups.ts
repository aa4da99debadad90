import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The few questions that must be answered before a tenant is known: whose nickname, session, token, link or address is
 * this? Each is a function of its own that gives the row behind one secret or name and nothing else. They run as the
 * owner, which serves no request, and the owner may read these tables by the policies below.
 */
export class CreateLookups1795371300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of lookedUp) {
      await runner.query(
        `create policy lookup on ${table} for select to identity_owner using (true)`,
      );
    }
    for (const table of expiring) {
      await runner.query(
        `create policy sweep on ${table} for delete to identity_owner using (true)`,
      );
    }
    for (const { signature, body } of functions) {
      await runner.query(
        `create function ${signature} security definer set search_path = identity, pg_temp ${body}`,
      );
      const name = signature.slice(0, signature.indexOf(" returns"));
      const types = name.replace(/\w+ (text|bytea|timestamptz)/g, "$1");
      await runner.query(`revoke execute on function ${types} from public`);
      await runner.query(`grant execute on function ${types} to identity_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function storefront_id, session_by_token, bearer_by_token, sign_in_candidates, accounts_of_address, link_by_token,
      api_client_by_client_id, forget_expired`);
    for (const table of lookedUp) await runner.query(`drop policy lookup on ${table}`);
    for (const table of expiring) await runner.query(`drop policy sweep on ${table}`);
  }
}

const expiring = ["user_session", "link", "bearer_token", "idempotency"];
const lookedUp = [
  ...expiring,
  "reseller",
  "customer",
  "app_user",
  "api_client",
  "api_client_secret",
];

const functions = [
  {
    signature: "storefront_id(nickname text) returns uuid",
    body: "stable language sql as $$ select id from reseller where account_name = lower(nickname) $$",
  },
  {
    signature: `session_by_token(hash bytea) returns table (session_id uuid, created_at timestamptz, last_seen_at timestamptz,
      user_id uuid, user_name text, email text, role text, user_status text, reseller_id uuid, customer_id uuid,
      customer_status text, reseller_status text, features text[])`,
    body: `stable language sql as $$
      select s.id, s.created_at, s.last_seen_at, u.id, u.name, u.email, u.role, u.status, u.reseller_id, u.customer_id,
             c.status, r.status, r.features
        from user_session s
        join app_user u on u.id = s.user_id
        left join customer c on c.id = u.customer_id
        left join reseller r on r.id = u.reseller_id
       where s.token_hash = hash $$`,
  },
  {
    signature: `bearer_by_token(hash bytea) returns table (api_client_id uuid, name text, scopes text[], reseller_id uuid,
      expires_at timestamptz, revoked_at timestamptz, reseller_status text, features text[])`,
    body: `stable language sql as $$
      select c.id, c.name, b.scopes, c.reseller_id, b.expires_at, c.revoked_at, r.status, r.features
        from bearer_token b
        join api_client c on c.id = b.api_client_id
        join reseller r on r.id = c.reseller_id
       where b.token_hash = hash $$`,
  },
  {
    // Staff first: they sign in without naming a reseller. Five are enough for anybody, and bound the work of one guess.
    signature: `sign_in_candidates(address text, nickname text) returns table (user_id uuid, reseller_id uuid, customer_id uuid,
      password_hash text, user_status text, customer_status text, reseller_status text)`,
    body: `stable language sql as $$
      select u.id, u.reseller_id, u.customer_id, u.password_hash, u.status, c.status, r.status
        from app_user u
        left join customer c on c.id = u.customer_id
        left join reseller r on r.id = u.reseller_id
       where u.email_key = sign_in_candidates.address and (nickname is null or r.account_name = lower(nickname)) and u.password_hash is not null
       order by u.customer_id is not null, u.created_at, u.id
       limit 5 $$`,
  },
  {
    // For letters: who has this address, in whatever state.
    signature: `accounts_of_address(address text, nickname text) returns table (user_id uuid, reseller_id uuid, user_status text,
      customer_status text, reseller_status text)`,
    body: `stable language sql as $$
      select u.id, u.reseller_id, u.status, c.status, r.status
        from app_user u
        left join customer c on c.id = u.customer_id
        left join reseller r on r.id = u.reseller_id
       where u.email_key = accounts_of_address.address and (nickname is null or r.account_name = lower(nickname))
       order by u.created_at, u.id
       limit 20 $$`,
  },
  {
    signature: `link_by_token(hash bytea, wanted text) returns table (reseller_id uuid, customer_id uuid, user_id uuid)`,
    body: `stable language sql as $$
      select l.reseller_id, l.customer_id, l.user_id from link l where l.token_hash = hash and l.purpose = wanted $$`,
  },
  {
    signature: `api_client_by_client_id(wanted text) returns table (api_client_id uuid, reseller_id uuid, revoked_at timestamptz,
      reseller_status text, scopes text[], secret_hashes bytea[])`,
    body: `stable language sql as $$
      select c.id, c.reseller_id, c.revoked_at, r.status, c.scopes,
             array(select s.secret_hash from api_client_secret s where s.api_client_id = c.id)
        from api_client c join reseller r on r.id = c.reseller_id
       where c.client_id = wanted $$`,
  },
  {
    // Rows that nothing can use any more, a day after their end so that a late question still finds its answer.
    signature: "forget_expired(moment timestamptz) returns void",
    body: `language sql as $$
      delete from user_session where created_at < moment - interval '8 days' or last_seen_at < moment - interval '36 hours';
      delete from link where expires_at < moment - interval '30 days';
      delete from bearer_token where expires_at < moment - interval '1 day';
      delete from idempotency where created_at < moment - interval '2 days';
      delete from throttle where started_at < moment - interval '1 day' $$`,
  },
];
