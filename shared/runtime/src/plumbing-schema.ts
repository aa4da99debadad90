import { PLATFORM_TENANT } from "@markethall/auth";

const asker = "(select nullif(current_setting('app.reseller', true), '')::uuid)";

/**
 * `events`: the log that the relay writes, alone and in order, and everyone reads. `sequence` counts what a reseller's staff
 * may see, `customer_sequence` what the customer may see, each without gaps.
 */
export const eventsSchemaSql = `
  create table if not exists events.log (
    position          bigint         constraint log_pkey primary key,
    event_id          uuid           not null constraint log_event_id unique,
    source            text           not null,
    type              text           not null,
    tenant_id         uuid           not null,
    customer_id       uuid,
    audience          text           not null,
    sequence          bigint,
    customer_sequence bigint,
    payload           jsonb          not null,
    request_id        text,
    occurred_at       timestamptz(3) not null
  );
  create unique index if not exists log_tenant_sequence on events.log (tenant_id, sequence) where sequence is not null;
  create unique index if not exists log_customer_sequence on events.log (customer_id, customer_sequence)
    where customer_sequence is not null;
  create table if not exists events.counter (
    tenant_id uuid   constraint counter_pkey primary key,
    last      bigint not null
  );
  create table if not exists events.cursor (
    consumer text   constraint cursor_pkey primary key,
    position bigint not null
  );
  create table if not exists events.dead_letter (
    consumer  text        not null,
    event_id  uuid        not null,
    tenant_id uuid        not null,
    reason    text        not null,
    failed_at timestamptz not null default now(),
    constraint dead_letter_pkey primary key (consumer, event_id)
  );
  alter table events.dead_letter
    add column if not exists type            text        not null default '',
    add column if not exists customer_id     uuid,
    add column if not exists attempts        integer     not null default 1,
    add column if not exists first_failed_at timestamptz not null default now(),
    add column if not exists retry_at        timestamptz;
  create table if not exists events.clock (
    only_row  boolean primary key default true constraint clock_only_row check (only_row),
    offset_ms bigint  not null default 0
  );
  insert into events.clock default values on conflict do nothing;
  grant usage on schema events to events_relay, events_reader;
  grant select, insert on events.log to events_relay;
  grant select, insert, update on events.counter, events.cursor to events_relay;
  grant select, insert, update, delete on events.dead_letter to events_relay;
  grant select on events.clock to events_relay, events_reader;
  grant select on events.log to events_reader;
  alter table events.log enable row level security;
  alter table events.log force row level security;
  alter table events.dead_letter enable row level security;
  alter table events.dead_letter force row level security;
  drop policy if exists plumbing on events.log;
  create policy plumbing on events.log to events_relay, events_reader using (true) with check (true);
  drop policy if exists plumbing on events.dead_letter;
  create policy plumbing on events.dead_letter to events_relay using (true) with check (true);
  -- What was set aside shows itself to the reseller it belongs to, and all of it to the platform's people.
  drop policy if exists people on events.dead_letter;
  create policy people on events.dead_letter to events_owner
    using (tenant_id = ${asker} or ${asker} = '${PLATFORM_TENANT}')
    with check (tenant_id = ${asker} or ${asker} = '${PLATFORM_TENANT}');
  create or replace function events.dead_letters(most integer) returns setof events.dead_letter
    language sql stable security definer set search_path = events, pg_temp as $$
      select * from events.dead_letter order by first_failed_at desc limit most
    $$;
  create or replace function events.retry_dead_letter(of_consumer text, event uuid) returns boolean
    language plpgsql security definer set search_path = events, pg_temp as $$
    begin
      update events.dead_letter set retry_at = now() where consumer = of_consumer and event_id = event;
      return found;
    end $$;
  create or replace function events.discard_dead_letter(of_consumer text, event uuid) returns boolean
    language plpgsql security definer set search_path = events, pg_temp as $$
    begin
      delete from events.dead_letter where consumer = of_consumer and event_id = event;
      return found;
    end $$;
  revoke execute on function events.dead_letters(integer), events.retry_dead_letter(text, uuid),
    events.discard_dead_letter(text, uuid) from public;
  create or replace function events.set_clock_offset(ms bigint) returns void
    language sql security definer set search_path = events as $$
      update events.clock set offset_ms = ms;
      select pg_notify('markethall_clock', ms::text);
    $$;
  revoke execute on function events.set_clock_offset(bigint) from public`;
