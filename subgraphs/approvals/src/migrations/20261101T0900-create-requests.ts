import { createPlumbing, enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Approval requests, support requests and the counters of their numbers. */
export class CreateRequests1793523600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    await runner.query(`
      create table approval_requests (
        id                   uuid           constraint approval_requests_pkey primary key,
        reseller_id          uuid           not null,
        customer_id          uuid,
        number               text           not null,
        kind                 text           not null,
        status               text           not null,
        subject_id           uuid           not null,
        vendor_ids           uuid[]         not null,
        subject              text           not null,
        details              jsonb          not null,
        amount_minor         bigint,
        currency             char(3),
        requested_by_user_id uuid,
        requested_by_name    text           not null,
        created_at           timestamptz(3) not null,
        due_at               timestamptz(3),
        escalated_at         timestamptz(3),
        decided_at           timestamptz(3),
        decided_by_id        uuid,
        decided_by_name      text,
        decision_reason      text,
        version              integer        not null default 1,
        constraint approval_requests_number unique (reseller_id, number),
        constraint approval_requests_decided check ((status = 'PENDING') = (decided_at is null)),
        constraint approval_requests_amount check ((amount_minor is null) = (currency is null))
      )`);
    await runner.query(
      "create index approval_requests_listed on approval_requests (reseller_id, created_at desc, id desc)",
    );
    // One open question about one thing; asking again after an answer is a new request.
    await runner.query(
      `create unique index approval_requests_pending on approval_requests (reseller_id, kind, subject_id)
       where status = 'PENDING'`,
    );
    await enableTenancy(runner, "approval_requests", { customer: true });

    await runner.query(`
      create table cancelled_subjects (
        reseller_id uuid not null,
        subject_id  uuid not null,
        constraint cancelled_subjects_pkey primary key (reseller_id, subject_id)
      )`);
    await enableTenancy(runner, "cancelled_subjects");

    await runner.query(`
      create table support_requests (
        id                   uuid           constraint support_requests_pkey primary key,
        reseller_id          uuid           not null,
        customer_id          uuid           not null,
        number               text           not null,
        subject              text           not null,
        status               text           not null,
        requested_by_user_id uuid           not null,
        requested_by_name    text           not null,
        created_at           timestamptz(3) not null,
        closed_at            timestamptz(3),
        version              integer        not null default 1,
        constraint support_requests_number unique (reseller_id, number)
      )`);
    await runner.query(
      "create index support_requests_listed on support_requests (reseller_id, created_at desc, id desc)",
    );
    await enableTenancy(runner, "support_requests", { customer: true });

    await runner.query(`
      create table support_messages (
        id                 uuid           constraint support_messages_pkey primary key,
        reseller_id        uuid           not null,
        customer_id        uuid           not null,
        support_request_id uuid           not null
          constraint support_messages_request references support_requests (id),
        place              integer        not null,
        body               text           not null,
        author_id          uuid,
        author_name        text           not null,
        from_staff         boolean        not null,
        created_at         timestamptz(3) not null,
        constraint support_messages_place unique (support_request_id, place)
      )`);
    await enableTenancy(runner, "support_messages", { customer: true });

    // A counter row is locked by the transaction that takes a number, so that none is left out.
    await runner.query(`
      create table counters (
        reseller_id uuid   not null,
        series      text   not null,
        last        bigint not null,
        constraint counters_pkey primary key (reseller_id, series)
      )`);
    await enableTenancy(runner, "counters");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table support_messages, support_requests, cancelled_subjects, approval_requests, counters,
                  outbox, inbox, idempotency`,
    );
  }
}
