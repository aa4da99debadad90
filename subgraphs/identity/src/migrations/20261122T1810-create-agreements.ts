import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a customer may buy from whom and under which terms, and the audit of every change. */
export class CreateAgreements1795371000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vendor_authorization (
        id                   uuid           not null,
        reseller_id          uuid           not null,
        customer_id          uuid           not null,
        vendor_id            uuid           not null,
        price_book_id        uuid,
        currency             char(3),
        support_plan_id      uuid,
        support_plan_decided boolean        not null default false,
        vendor_tenant_id     text,
        created_at           timestamptz(3) not null,
        version              integer        not null default 1,
        constraint vendor_authorization_pkey primary key (id),
        constraint vendor_authorization_vendor unique (customer_id, vendor_id),
        constraint vendor_authorization_customer foreign key (reseller_id, customer_id)
          references customer (reseller_id, id),
        constraint vendor_authorization_currency check (currency ~ '^[A-Z]{3}$'),
        constraint vendor_authorization_support check (support_plan_id is null or support_plan_decided)
      )`);
    await runner.query(`
      create table terms (
        id           uuid           not null,
        reseller_id  uuid           not null,
        kind         text           not null,
        vendor_id    uuid,
        version      integer        not null,
        title        text           not null,
        body         text           not null,
        published_at timestamptz(3) not null,
        constraint terms_pkey primary key (id),
        constraint terms_version unique nulls not distinct (reseller_id, kind, vendor_id, version),
        constraint terms_kind check (kind in ('EULA', 'PURCHASE'))
      )`);
    await runner.query(`
      create table terms_acceptance (
        id          uuid           not null,
        reseller_id uuid           not null,
        customer_id uuid           not null,
        terms_id    uuid           not null,
        user_id     uuid           not null,
        accepted_at timestamptz(3) not null,
        ip          text           not null,
        constraint terms_acceptance_pkey primary key (id),
        constraint terms_acceptance_once unique (customer_id, terms_id),
        constraint terms_acceptance_terms foreign key (terms_id) references terms (id),
        constraint terms_acceptance_customer foreign key (reseller_id, customer_id)
          references customer (reseller_id, id),
        constraint terms_acceptance_user foreign key (user_id) references app_user (id)
      )`);
    await runner.query(`
      create table audit_event (
        id            uuid           not null,
        reseller_id   uuid           not null,
        position      bigint         not null,
        occurred_at   timestamptz(3) not null,
        actor_id      text,
        actor_name    text           not null,
        action        text           not null,
        subject       text           not null,
        outcome       text           not null,
        request_id    text           not null,
        previous_hash bytea          not null,
        hash          bytea          not null,
        constraint audit_event_pkey primary key (id),
        constraint audit_event_position unique (reseller_id, position)
      )`);
    await runner.query(`
      create table audit_head (
        reseller_id uuid   not null,
        position    bigint not null,
        hash        bytea  not null,
        constraint audit_head_pkey primary key (reseller_id)
      )`);
    await enableTenancy(runner, "vendor_authorization", { customer: true });
    await enableTenancy(runner, "terms");
    await enableTenancy(runner, "terms_acceptance", { customer: true });
    await enableTenancy(runner, "audit_event");
    await enableTenancy(runner, "audit_head");
    // Terms and their acceptance are evidence, the audit is its own: they are added to and never changed.
    await runner.query(
      "revoke update, delete on audit_event, terms, terms_acceptance from identity_app",
    );
    await runner.query("revoke delete on audit_head from identity_app");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table audit_head, audit_event, terms_acceptance, terms, vendor_authorization",
    );
  }
}
