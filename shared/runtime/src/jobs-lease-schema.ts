import { PLATFORM_TENANT } from "@markethall/auth";

/** Whose a job is: the platform's where no tenant's transaction asked for it. */
export const tenantOf = (job: string) =>
  `coalesce(nullif(${job}.payload->>'_tenant', ''), '${PLATFORM_TENANT}')::uuid`;

/** As a worker took it: a job taken again, even by the same worker, is another lease. */
const held = (row: string) =>
  `${row}.id = job and ${row}.locked_by = worker and abs(extract(epoch from ${row}.locked_at - since)) < 0.002`;

/** Ends the name that a worker holds a job under. */
const HELD = "/held";
const workerOf = (row: string) => `left(${row}.locked_by, -length('${HELD}'))`;

/**
 * How a job is added, held, ended and given back (A24). An attempt counts when the work failed, and not when the database,
 * a connection or the worker went away under it.
 */
export const leaseSql = `
  -- Times that a job was interrupted by something that is not its own fault.
  create table if not exists jobs.interruption (
    job_id    bigint  constraint interruption_pkey primary key
                      constraint interruption_job references jobs._private_jobs (id) on delete cascade,
    tenant_id uuid    not null,
    times     integer not null
  );
  create or replace function jobs.note_interruption(job bigint) returns void
    language sql set search_path = jobs, pg_temp as $$
      insert into jobs.interruption select j.id, ${tenantOf("j")}, 1 from jobs._private_jobs j where j.id = job
          on conflict (job_id) do update set times = interruption.times + 1
    $$;

  -- graphile-worker's own add_job does nothing when the job of the same key is taken between its two statements: that one
  -- may not see any more what it is asked for.
  create or replace function jobs.put(task text, payload json, queue text, run_at timestamptz, max_attempts integer, job_key text)
    returns void language plpgsql set search_path = jobs, pg_temp as $$
    begin
      for attempt in 1..100 loop
        perform from jobs.add_job(task, payload, queue, run_at, max_attempts, job_key) made where made.id is not null;
        if found then
          return;
        end if;
      end loop;
      raise exception 'job % % is taken again and again', task, job_key;
    end $$;

  -- A job that is asked for again while it is at work has a successor, which has its key; what it leaves undone is the successor's.
  create or replace function jobs.supersede() returns trigger language plpgsql as $$
    begin
      new.flags := '{"superseded": true}';
      return new;
    end $$;
  create or replace trigger supersede before update on jobs._private_jobs for each row
    when (old.locked_by is not null and new.locked_by = old.locked_by and old.key is not null and new.key is null)
    execute function jobs.supersede();
  create or replace function jobs.drop_superseded() returns trigger
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      delete from _private_jobs where id = new.id;
      return null;
    end $$;
  create or replace trigger drop_superseded after update on jobs._private_jobs for each row
    when (new.locked_by is null and new.flags ? 'superseded') execute function jobs.drop_superseded();

  -- A job is held under a name that is not quite its worker's: graphile-worker, which does not know one attempt from the next, would
  -- note the end of a late one at the one that is at work now. It finds nothing, and whoever holds the job notes it.
  create or replace function jobs.hold() returns trigger language plpgsql as $$
    begin
      new.locked_by := new.locked_by || '${HELD}';
      return new;
    end $$;
  create or replace trigger hold before update on jobs._private_jobs for each row
    when (old.locked_by is null and new.locked_by is not null) execute function jobs.hold();

  -- Whether a worker still holds a job as it took it. The row stays locked until the asking transaction ends, so that
  -- nobody takes the job over between this answer and the commit.
  create or replace function jobs.holds_lease(job bigint, worker text, since timestamptz) returns boolean
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    begin
      perform from jobs._private_jobs j where ${held("j")} for share;
      return found;
    end $$;

  -- Lets the next job of a queue go.
  create or replace function jobs.free_queue(line integer, worker text) returns void
    language sql set search_path = jobs, pg_temp as $$
      update jobs._private_job_queues q set locked_by = null, locked_at = null
       where q.id = line and q.locked_by || '${HELD}' = worker
    $$;

  -- Takes away a job that is done. False when it is somebody else's by now.
  create or replace function jobs.finish(job bigint, worker text, since timestamptz) returns boolean
    language plpgsql set search_path = jobs, pg_temp as $$
    declare
      line integer;
    begin
      delete from jobs._private_jobs j where ${held("j")} returning j.job_queue_id into line;
      if found then
        perform jobs.free_queue(line, worker);
        return true;
      end if;
      return not exists (select from jobs._private_jobs j where j.id = job);
    end $$;

  -- Leaves a job to a later attempt, with the reason why this one came to nothing; where that was no fault of the work,
  -- the attempt does not count.
  create or replace function jobs.give_back(job bigint, worker text, since timestamptz, reason text, counts boolean) returns void
    language plpgsql set search_path = jobs, pg_temp as $$
    declare
      line integer;
    begin
      perform from jobs._private_jobs j where ${held("j")} for update;
      if not found then
        return;
      end if;
      if not counts then
        perform jobs.note_interruption(job);
      end if;
      update jobs._private_jobs j
         set locked_by = null, locked_at = null, run_at = now(), last_error = reason,
             attempts = j.attempts - case when counts then 0 else 1 end
       where j.id = job returning j.job_queue_id into line;
      perform jobs.free_queue(line, worker);
    end $$;

  -- Frees what silent workers hold, and what somebody holds who says which jobs it is at work on and does not name this one:
  -- the answer that gave it the job was lost.
  create or replace function jobs.free_silent(workers text[], at_work bigint[], silence interval) returns void
    language plpgsql set search_path = jobs, pg_temp as $$
    declare
      lost bigint[];
    begin
      select array_agg(found.id) into lost from (
        select j.id from jobs._private_jobs j
         where j.locked_at < now() - silence
           and (not exists (select from jobs.heartbeat h where h.worker_id = ${workerOf("j")} and h.seen_at > now() - silence)
                or (${workerOf("j")} = any(workers) and j.id <> all(at_work)))
         for update skip locked) found;
      perform jobs.note_interruption(id) from unnest(lost) id;
      update jobs._private_jobs j
         set locked_by = null, locked_at = null, run_at = now(), attempts = greatest(j.attempts - 1, 0),
             last_error = case when j.flags is null then 'Its worker fell silent while it was at work.' end
       where j.id = any(lost);
      update jobs._private_job_queues q set locked_by = null, locked_at = null
       where q.locked_at < now() - silence
         and not exists (select from jobs._private_jobs j where j.job_queue_id = q.id and ${workerOf("j")} = q.locked_by)
         and (q.locked_by = any(workers)
              or not exists (select from jobs.heartbeat h where h.worker_id = q.locked_by and h.seen_at > now() - silence));
    end $$;

  -- One second, two, four … up to a quarter of an hour after failures or interruptions in a row; half of it by chance, so
  -- that what failed together does not come again together.
  create or replace function jobs.back_off() returns trigger
    language plpgsql security definer set search_path = jobs, pg_temp as $$
    declare
      again integer := greatest(new.attempts, (select i.times from jobs.interruption i where i.job_id = new.id));
    begin
      new.run_at := now() + least(power(2, again - 1), 900) * (0.5 + random() / 2) * interval '1 second';
      return new;
    end $$;
  create or replace trigger back_off before update on jobs._private_jobs for each row
    when (old.locked_by is not null and new.locked_by is null and new.run_at is distinct from old.run_at)
    execute function jobs.back_off();

  revoke execute on function jobs.put(text, json, text, timestamptz, integer, text),
    jobs.note_interruption(bigint), jobs.holds_lease(bigint, text, timestamptz), jobs.finish(bigint, text, timestamptz),
    jobs.free_queue(integer, text), jobs.give_back(bigint, text, timestamptz, text, boolean), jobs.free_silent(text[], bigint[], interval),
    jobs.drop_superseded(), jobs.back_off() from public;`;
