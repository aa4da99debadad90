import type { ClientBase } from "pg";
import { jobsSchemaSql } from "./jobs-schema.js";
import { eventsSchemaSql } from "./plumbing-schema.js";

/** Password of each role, by role name. */
export type Passwords = Readonly<Record<string, string>>;

/** Roles of the plumbing that no subgraph owns. */
export const plumbingRoles = [
  "events_owner",
  "events_relay",
  "events_reader",
  "jobs_worker",
] as const;

export function subgraphRoles(subgraph: string): readonly [owner: string, app: string] {
  return [`${subgraph}_owner`, `${subgraph}_app`];
}

/**
 * Seconds after which PostgreSQL ends a transaction that says nothing more, and a connection that takes nothing more:
 * what a stopped process held is free again before its lease is over (A24).
 */
const SILENT_SECONDS = 15;

const identifier = /^[a-z][a-z_]{0,40}$/;

/**
 * Makes roles, schemas and grants; run as an administrator of the database, as often as one likes. `<s>_owner` owns
 * its schema and migrates it; `<s>_app` serves and owns nothing, so that row-level security binds it (A01).
 */
export async function provision(
  admin: ClientBase,
  subgraphs: readonly string[],
  passwords: Passwords,
): Promise<void> {
  for (const subgraph of subgraphs) {
    if (!identifier.test(subgraph)) throw new RangeError(`not a schema name: ${subgraph}`);
  }
  for (const role of [...plumbingRoles, ...subgraphs.flatMap(subgraphRoles)]) {
    await ensureRole(admin, role, passwords[role]);
  }
  const database = admin.escapeIdentifier(
    (await admin.query("select current_database() d")).rows[0].d,
  );
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query("revoke create on schema public from public");
  await admin.query("create extension if not exists pg_trgm with schema public");
  for (const role of [...plumbingRoles, ...subgraphs.flatMap(subgraphRoles)]) {
    await admin.query(`grant connect on database ${database} to ${role}`);
    await admin.query(`grant ${role} to current_user`);
  }
  for (const subgraph of subgraphs) await ensureSchema(admin, subgraph);
  await admin.query("create schema if not exists events authorization events_owner");
  await admin.query(`set role events_owner; ${eventsSchemaSql}; reset role`);
  await admin.query("create schema if not exists jobs authorization jobs_worker");
  // graphile-worker says `create schema if not exists`, which asks for this right even where the schema exists.
  await admin.query(`grant create on database ${database} to jobs_worker`);
  if (subgraphs.includes("approvals")) {
    await admin.query(
      `set role events_owner; grant usage on schema events to approvals_app;
       grant execute on function events.dead_letters(integer), events.retry_dead_letter(text, uuid),
         events.discard_dead_letter(text, uuid) to approvals_app; reset role`,
    );
  }
  if (subgraphs.includes("identity")) {
    await admin.query(
      "set role events_owner; grant usage on schema events to identity_app; grant execute on function events.set_clock_offset(bigint) to identity_app; reset role",
    );
  }
}

/** After graphile-worker has made its tables in `jobs`: the one way for a subgraph to add a job. */
export async function provisionJobs(
  admin: ClientBase,
  subgraphs: readonly string[],
): Promise<void> {
  const database = admin.escapeIdentifier(
    (await admin.query("select current_database() d")).rows[0].d,
  );
  await admin.query(`revoke create on database ${database} from jobs_worker`);
  await admin.query(`set role jobs_worker; ${jobsSchemaSql}; reset role`);
  // Whoever follows the log says what was set aside.
  await admin.query(
    "grant usage on schema jobs to events_relay; grant execute on function jobs.tell_stuck(uuid) to events_relay",
  );
  for (const subgraph of subgraphs) {
    const [, app] = subgraphRoles(subgraph);
    await admin.query(
      `grant usage on schema jobs to ${app};
       grant execute on function jobs.enqueue(text, json, timestamptz, text, integer),
         jobs.enqueue(text, json, timestamptz, text, integer, text),
         jobs.holds_lease(bigint, text, timestamptz) to ${app}`,
    );
  }
  if (subgraphs.includes("approvals")) {
    await admin.query(
      "grant execute on function jobs.stuck(integer), jobs.retry(bigint), jobs.discard(bigint) to approvals_app",
    );
  }
}

async function ensureRole(
  admin: ClientBase,
  role: string,
  password: string | undefined,
): Promise<void> {
  if (!password) throw new RangeError(`no password for role ${role}`);
  const exists = await admin.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = exists.rowCount ? "alter" : "create";
  await admin.query(`${verb} role ${role} login password ${admin.escapeLiteral(password)}`);
  if (role.endsWith("_owner")) return;
  for (const setting of ["idle_in_transaction_session_timeout", "tcp_user_timeout"]) {
    await admin.query(`alter role ${role} set ${setting} = '${SILENT_SECONDS}s'`);
  }
}

async function ensureSchema(admin: ClientBase, subgraph: string): Promise<void> {
  const [owner, app] = subgraphRoles(subgraph);
  await admin.query(`create schema if not exists ${subgraph} authorization ${owner}`);
  await admin.query(`grant usage on schema ${subgraph} to ${app}, events_relay`);
  await admin.query(
    `alter default privileges for role ${owner} in schema ${subgraph}
       grant select, insert, update, delete on tables to ${app}`,
  );
  await admin.query(
    `alter default privileges for role ${owner} in schema ${subgraph} grant usage, select on sequences to ${app}`,
  );
  for (const role of [owner, app]) {
    await admin.query(`alter role ${role} set search_path = ${subgraph}, public`);
  }
}
