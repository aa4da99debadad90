import { PLATFORM_TENANT } from "@markethall/auth";
import { leaseSql, tenantOf } from "./jobs-lease-schema.js";

// The platform's people see the jobs of all; with no tenant set there is none to see (A01).
const mine = `(coalesce(nullif(j.payload->>'_tenant', ''), '${PLATFORM_TENANT}') = current_setting('app.reseller', true)
      or current_setting('app.reseller', true) = '${PLATFORM_TENANT}')`;

/** Failures in a row after which people see a job that is still tried. */
const SHOWN_AFTER = 4;

/** Tells the pages that show what is stuck. Of its own failures it says nothing, or it would never end. */
const TELLER = "approvals.tell-stuck-work";
const failing = (job: string) =>
  `(${job}.attempts >= ${job}.max_attempts or (${job}.attempts >= ${SHOWN_AFTER} and ${job}.last_error is not null))`;

/**
 * What is stuck: given up, tried again and again, or, even while it is tried again, once stopped because it took too long
 * or interrupted time after time. Who asked for a next round while it was at work is not shown beside it.
 */
const stuck = `((j.locked_at is null and ${failing("j")})
      or exists (select from jobs.overrun o where o.job_id = j.id)
      or exists (select from jobs.interruption i where i.job_id = j.id and i.times >= ${SHOWN_AFTER}))
      and not exists (select from jobs._private_jobs s
                       where s.id > j.id and s.task_id = j.task_id
                         and s.payload::jsonb - '_request' = j.payload::jsonb - '_request')`;

/**
 * `jobs` belongs to graphile-worker; a subgraph may add a job within its transaction and see nothing. What is stuck
 * shows itself to the reseller whose transaction asked for it.
 */
export const jobsSchemaSql = `
  create table if not exists jobs.heartbeat (
    worker_id text        constraint heartbeat_pkey primary key,
    seen_at   timestamptz not null default now()
  );

  -- Jobs of which an attempt took longer than its kind may.
  create table if not exists jobs.overrun (
    job_id    bigint      constraint overrun_pkey primary key
                          constraint overrun_job references jobs._private_jobs (id) on delete cascade,
    tenant_id uuid        not null,
    noted_at  timestamptz not null default now()
  );

  ${leaseSql}
  create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts integer, queue text)
    returns void language sql security definer set search_path = jobs, pg_temp as $$
      select jobs.put(
        task,
        (payload::jsonb || jsonb_strip_nulls(jsonb_build_object(
          '_tenant', nullif(current_setting('app.reseller', true), ''),
          '_request', nullif(current_setting('app.request', true), ''))))::json,
        queue, run_at, max_attempts, job_key)
    $$;
  -- As the version before this one asks.
  create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts integer)
    returns void language sql security definer set search_path = jobs, pg_temp as $$
      select jobs.enqueue(task, payload, run_at, job_key, max_attempts, null)
    $$;
  revoke execute on function jobs.enqueue(text, json, timestamptz, text, integer) from public;
  revoke execute on function jobs.enqueue(text, json, timestamptz, text, integer, text) from public;

  -- One more word for each reseller waits at most, however much happens at once.
  create or replace function jobs.tell_stuck(tenant uuid) returns void
    language sql security definer set search_path = jobs, pg_temp as $$
      select jobs.put('${TELLER}', json_build_object('_tenant', tenant, 'resellerId', tenant), null, null, 5, '${TELLER} ' || tenant)
    $$;
  create or replace function jobs.tell_of_job() returns trigger
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      if not exists (select from jobs._private_tasks where id = old.task_id and identifier = '${TELLER}') then
        perform jobs.tell_stuck(${tenantOf("old")});
      end if;
      return null;
    end $$;
  create or replace trigger tell_stuck after update on jobs._private_jobs for each row
    when (old.locked_by is not null and new.locked_by is null and ${failing("new")} and new.flags is null)
    execute function jobs.tell_of_job();
  -- Done at last, by itself: the attempt that did it counts, too.
  create or replace trigger tell_mended after delete on jobs._private_jobs for each row
    when (old.last_error is not null and old.attempts > least(${SHOWN_AFTER}, old.max_attempts - 1))
    execute function jobs.tell_of_job();
  create or replace function jobs.tell_of_note() returns trigger
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      perform jobs.tell_stuck(coalesce(new.tenant_id, old.tenant_id));
      return null;
    end $$;
  create or replace trigger tell after insert or update or delete on jobs.overrun for each row
    execute function jobs.tell_of_note();
  drop function if exists jobs.tell_of_overrun();
  create or replace trigger tell_stuck after update on jobs.interruption for each row
    when (new.times = ${SHOWN_AFTER}) execute function jobs.tell_of_note();
  create or replace trigger tell_mended after delete on jobs.interruption for each row
    when (old.times >= ${SHOWN_AFTER}) execute function jobs.tell_of_note();

  create or replace function jobs.note_overrun(job bigint) returns void
    language sql security definer set search_path = jobs, pg_temp as $$
      insert into jobs.overrun (job_id, tenant_id)
      select j.id, ${tenantOf("j")} from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
       where j.id = job and t.identifier <> '${TELLER}'
          on conflict (job_id) do update set noted_at = now()
    $$;

  drop function if exists jobs.stuck(integer);
  create function jobs.stuck(most integer)
    returns table (id bigint, task text, tenant_id uuid, since timestamptz, attempts integer, reason text, next_at timestamptz,
                   overran boolean)
    language sql stable security definer set search_path = jobs, pg_temp as $$
      select j.id, t.identifier, nullif(j.payload->>'_tenant', '')::uuid, j.created_at,
             j.attempts + coalesce((select i.times from jobs.interruption i where i.job_id = j.id), 0), j.last_error,
             case when j.locked_at is not null then now() when j.attempts < j.max_attempts then j.run_at end,
             exists (select from jobs.overrun o where o.job_id = j.id)
        from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
       where ${mine} and ${stuck}
       order by j.created_at desc limit most
    $$;
  -- A job that is at work and took too long before is taken from its worker, whose late writes are refused then.
  create or replace function jobs.retry(job bigint) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    declare
      line integer;
    begin
      update jobs._private_jobs j
         set attempts = 0, run_at = now(), updated_at = now(), locked_by = null, locked_at = null
       where j.id = job and ${mine} and ${stuck} returning j.job_queue_id into line;
      if not found then
        return false;
      end if;
      delete from jobs.overrun o where o.job_id = job;
      delete from jobs.interruption i where i.job_id = job;
      update jobs._private_job_queues q set locked_by = null, locked_at = null
       where q.id = line and not exists (
         select from jobs._private_jobs other where other.job_queue_id = line and other.locked_at is not null);
      return true;
    end $$;
  create or replace function jobs.discard(job bigint) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      delete from jobs._private_jobs j where j.id = job and j.locked_at is null and ${mine} and ${stuck};
      return found;
    end $$;
  revoke execute on function jobs.stuck(integer), jobs.retry(bigint), jobs.discard(bigint), jobs.tell_stuck(uuid),
    jobs.note_overrun(bigint) from public`;
