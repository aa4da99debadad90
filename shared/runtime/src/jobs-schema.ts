import { PLATFORM_TENANT } from "@markethall/auth";

// The platform's people see the jobs of all; with no tenant set there is none to see (A01).
const mine = `(coalesce(nullif(j.payload->>'_tenant', ''), '${PLATFORM_TENANT}') = current_setting('app.reseller', true)
      or current_setting('app.reseller', true) = '${PLATFORM_TENANT}')`;

/** Failures in a row after which people see a job that is still tried. */
const SHOWN_AFTER = 4;

/** Tells the pages that show what is stuck. Of its own failures it says nothing, or it would never end. */
const TELLER = "approvals.tell-stuck-work";
const tenantOf = (job: string) =>
  `coalesce(nullif(${job}.payload->>'_tenant', ''), '${PLATFORM_TENANT}')::uuid`;
const failing = (job: string) =>
  `(${job}.attempts >= ${job}.max_attempts or (${job}.attempts >= ${SHOWN_AFTER} and ${job}.last_error is not null))`;

/**
 * What is stuck: given up, tried again and again, or once stopped because it took too long, even while it is tried again.
 * A job that asked for its own next round left a spent row when its worker died; its successor has the same task and
 * payload, so that the spent one is not shown.
 */
const stuck = `((j.locked_at is null and ${failing("j")}) or exists (select from jobs.overrun o where o.job_id = j.id))
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

  create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts integer, queue text)
    returns void language sql security definer set search_path = jobs, pg_temp as $$
      select jobs.add_job(
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

  -- Whether a worker still holds a job as it took it. The row stays locked until the asking transaction ends, so that
  -- nobody takes the job over between this answer and the commit.
  create or replace function jobs.holds_lease(job bigint, worker text, since timestamptz) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      perform from jobs._private_jobs
        where id = job and locked_by = worker and abs(extract(epoch from locked_at - since)) < 0.002 for share;
      return found;
    end $$;
  revoke execute on function jobs.holds_lease(bigint, text, timestamptz) from public;

  -- One second, two, four … up to a quarter of an hour; half of it by chance, so that what failed together does not
  -- come again together.
  create or replace function jobs.back_off() returns trigger language plpgsql as $$
    begin
      new.run_at := now() + least(power(2, new.attempts - 1), 900) * (0.5 + random() / 2) * interval '1 second';
      return new;
    end $$;
  create or replace trigger back_off before update on jobs._private_jobs for each row
    when (old.locked_by is not null and new.locked_by is null and new.run_at is distinct from old.run_at)
    execute function jobs.back_off();

  -- One more word for each reseller waits at most, however much happens at once.
  create or replace function jobs.tell_stuck(tenant uuid) returns void
    language sql security definer set search_path = jobs, pg_temp as $$
      select jobs.add_job('${TELLER}', json_build_object('_tenant', tenant, 'resellerId', tenant),
                          max_attempts := 5, job_key := '${TELLER} ' || tenant)
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
    when (old.locked_by is not null and new.locked_by is null and ${failing("new")})
    execute function jobs.tell_of_job();
  -- Done at last, by itself: the attempt that did it counts, too.
  create or replace trigger tell_mended after delete on jobs._private_jobs for each row
    when (old.last_error is not null and old.attempts > least(${SHOWN_AFTER}, old.max_attempts - 1))
    execute function jobs.tell_of_job();
  create or replace function jobs.tell_of_overrun() returns trigger
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      perform jobs.tell_stuck(coalesce(new.tenant_id, old.tenant_id));
      return null;
    end $$;
  create or replace trigger tell after insert or update or delete on jobs.overrun for each row
    execute function jobs.tell_of_overrun();

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
      select j.id, t.identifier, nullif(j.payload->>'_tenant', '')::uuid, j.created_at, j.attempts::integer, j.last_error,
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
