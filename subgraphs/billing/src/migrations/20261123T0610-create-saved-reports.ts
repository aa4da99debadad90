import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Reports kept under a name, when they go out by mail, and who may read them. */
export class CreateSavedReports1795414200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_reader (
        user_id     uuid constraint report_reader_pkey primary key,
        reseller_id uuid   not null,
        customer_id uuid,
        name        text   not null,
        email       text   not null,
        role        text   not null,
        status      text   not null,
        as_of       bigint not null
      )`);
    await runner.query(
      "create index report_reader_tenant on report_reader (reseller_id, customer_id)",
    );
    await runner.query(`
      create table portal_features (
        reseller_id uuid constraint portal_features_pkey primary key,
        features    text[] not null,
        as_of       bigint not null
      )`);
    await runner.query(`
      create table saved_report (
        id          uuid constraint saved_report_pkey primary key,
        reseller_id uuid           not null,
        customer_id uuid,
        owner_id    uuid           not null,
        name        text           not null,
        kind        text           not null,
        choices     jsonb          not null,
        is_shared   boolean        not null,
        created_at  timestamptz(3) not null,
        updated_at  timestamptz(3) not null
      )`);
    await runner.query(
      "create unique index saved_report_name on saved_report (owner_id, lower(name))",
    );
    await runner.query(
      "create index saved_report_tenant on saved_report (reseller_id, customer_id)",
    );
    await runner.query(`
      create table report_schedule (
        saved_report_id uuid constraint report_schedule_pkey primary key,
        reseller_id     uuid           not null,
        customer_id     uuid,
        frequency       text           not null,
        day             integer,
        format          text           not null,
        recipient_ids   uuid[]         not null,
        is_paused       boolean        not null,
        pause_reason    text,
        next_due_at     timestamptz(3) not null,
        constraint report_schedule_report foreign key (saved_report_id) references saved_report (id) on delete cascade,
        constraint report_schedule_frequency check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY')),
        constraint report_schedule_format check (format in ('CSV', 'XLSX')),
        constraint report_schedule_day check (
          (frequency = 'DAILY' and day is null) or (frequency = 'WEEKLY' and day between 1 and 7)
          or (frequency = 'MONTHLY' and day between 1 and 31))
      )`);
    await runner.query(
      "create index report_schedule_due on report_schedule (reseller_id, next_due_at) where not is_paused",
    );
    await runner.query(`
      create table report_delivery (
        id              uuid constraint report_delivery_pkey primary key,
        saved_report_id uuid           not null,
        reseller_id     uuid           not null,
        customer_id     uuid,
        due_at          timestamptz(3) not null,
        is_manual       boolean        not null,
        status          text           not null,
        attempts        integer        not null default 0,
        sent_count      integer        not null default 0,
        note            text,
        finished_at     timestamptz(3),
        constraint report_delivery_report foreign key (saved_report_id) references saved_report (id) on delete cascade,
        constraint report_delivery_status check (status in ('QUEUED', 'RUNNING', 'SENT', 'NOBODY', 'FAILED'))
      )`);
    // Once for each due time, however often and by however many workers it is looked at.
    await runner.query(
      "create unique index report_delivery_once on report_delivery (saved_report_id, due_at) where not is_manual",
    );
    await runner.query(
      "create index report_delivery_latest on report_delivery (saved_report_id, due_at)",
    );
    await runner.query(`
      create table report_letter (
        delivery_id uuid not null,
        user_id     uuid not null,
        reseller_id uuid not null,
        customer_id uuid,
        status      text not null,
        constraint report_letter_pkey primary key (delivery_id, user_id),
        constraint report_letter_delivery foreign key (delivery_id) references report_delivery (id) on delete cascade,
        constraint report_letter_status check (status in ('SENDING', 'SENT', 'REFUSED'))
      )`);
    await enableTenancy(runner, "portal_features");
    for (const table of [
      "report_reader",
      "saved_report",
      "report_schedule",
      "report_delivery",
      "report_letter",
    ]) {
      await enableTenancy(runner, table, { customer: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table report_letter, report_delivery, report_schedule, saved_report, portal_features, report_reader",
    );
  }
}
