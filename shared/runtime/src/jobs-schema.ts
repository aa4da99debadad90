import { PLATFORM_TENANT } from "@markethall/auth";

// The platform's people see the jobs of all; with no tenant set there is none to see (A01).
const mine = `(coalesce(nullif(j.payload->>'_tenant', ''), '${PLATFORM_TENANT}') = current_setting('app.reseller', true)
      or current_setting('app.reseller', true) = '${PLATFORM_TENANT}')`;

/** Failures in a row after which people see a job that is still tried. */
const SHOWN_AFTER = 4;

/**
 * What is stuck: given up, or tried again and again. A job that asked for its own next round left a spent row when its
 * worker died; its successor has the same task and payload, so that the spent one is not shown.
 */
const stuck = `j.locked_at is null and (j.attempts >= j.max_attempts or (j.attempts >= ${SHOWN_AFTER} and j.last_error is not null))
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

  create or replace function jobs.stuck(most integer)
    returns table (id bigint, task text, tenant_id uuid, since timestamptz, attempts integer, reason text, next_at timestamptz)
    language sql stable security definer set search_path = jobs, pg_temp as $$
      select j.id, t.identifier, nullif(j.payload->>'_tenant', '')::uuid, j.created_at, j.attempts::integer, j.last_error,
             case when j.attempts < j.max_attempts then j.run_at end
        from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
       where ${mine} and ${stuck}
       order by j.created_at desc limit most
    $$;
  create or replace function jobs.retry(job bigint) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      update jobs._private_jobs j set attempts = 0, run_at = now(), updated_at = now() where j.id = job and ${mine} and ${stuck};
      return found;
    end $$;
  create or replace function jobs.discard(job bigint) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      delete from jobs._private_jobs j where j.id = job and ${mine} and ${stuck};
      return found;
    end $$;
  revoke execute on function jobs.stuck(integer), jobs.retry(bigint), jobs.discard(bigint) from public`;
