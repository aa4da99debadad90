import { createPlumbing, enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { enableOwnTenant } from "./own-tenant.js";

/** Resellers, their customers and the people of both. Platform staff are users of the platform's own tenant. */
export class CreateTenants1795370400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    await runner.query(`
      create table reseller (
        id                       uuid           not null,
        account_name             text           not null,
        display_name             text           not null,
        status                   text           not null default 'ACTIVE',
        primary_color            text           not null default '#1a56db',
        accent_color             text           not null default '#0e7490',
        support_email            text,
        support_url              text,
        logo_saved_at            timestamptz(3),
        features                 text[]         not null,
        require_email_validation boolean        not null default true,
        require_address          boolean        not null default false,
        require_eula             boolean        not null default false,
        approve_automatically    boolean        not null default false,
        green_list               text[]         not null default '{}',
        red_list                 text[]         not null default '{}',
        green_list_action        text           not null default 'ALLOW_ONLY',
        customer_count           integer        not null default 0,
        created_at               timestamptz(3) not null,
        version                  integer        not null default 1,
        constraint reseller_pkey primary key (id),
        constraint reseller_account_name unique (account_name),
        constraint reseller_account_name_form check (account_name ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
        constraint reseller_status check (status in ('ACTIVE', 'SUSPENDED')),
        constraint reseller_colors check (primary_color ~ '^#[0-9a-f]{6}$' and accent_color ~ '^#[0-9a-f]{6}$'),
        constraint reseller_green_list_action check (green_list_action in ('ALLOW_ONLY', 'AUTO_APPROVE'))
      )`);
    await runner.query(`
      create table reseller_logo (
        reseller_id uuid           not null,
        media_type  text           not null,
        content     bytea          not null,
        saved_at    timestamptz(3) not null,
        constraint reseller_logo_pkey primary key (reseller_id),
        constraint reseller_logo_reseller foreign key (reseller_id) references reseller (id),
        constraint reseller_logo_media_type check (media_type in ('image/png', 'image/jpeg', 'image/webp'))
      )`);
    await runner.query(`
      create table customer (
        id                     uuid           not null,
        reseller_id            uuid           not null,
        number                 text           not null,
        name                   text           not null,
        status                 text           not null,
        country                text,
        address                jsonb,
        approved_automatically boolean        not null default false,
        created_at             timestamptz(3) not null,
        version                integer        not null default 1,
        constraint customer_pkey primary key (id),
        constraint customer_in_reseller unique (reseller_id, id),
        constraint customer_number unique (reseller_id, number),
        constraint customer_reseller foreign key (reseller_id) references reseller (id),
        constraint customer_status check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DECLINED')),
        constraint customer_country check (country ~ '^[A-Z]{2}$')
      )`);
    await runner.query("create index customer_by_name on customer (reseller_id, lower(name), id)");
    await runner.query("create index customer_by_age on customer (reseller_id, created_at, id)");
    await runner.query(`
      create table app_user (
        id                uuid           not null,
        reseller_id       uuid           not null,
        customer_id       uuid,
        email             text           not null,
        email_key         text           not null,
        name              text           not null,
        role              text           not null,
        status            text           not null,
        origin            text           not null,
        password_hash     text,
        email_verified_at timestamptz(3),
        last_sign_in_at   timestamptz(3),
        created_at        timestamptz(3) not null,
        version           integer        not null default 1,
        constraint app_user_pkey primary key (id),
        constraint app_user_email unique (reseller_id, email_key),
        constraint app_user_customer foreign key (reseller_id, customer_id) references customer (reseller_id, id),
        constraint app_user_role check (role in ('PLATFORM_ADMIN', 'RESELLER_OWNER', 'RESELLER_OPS', 'RESELLER_SALES',
          'CUSTOMER_ADMIN', 'CUSTOMER_BUYER', 'CUSTOMER_BILLING', 'CUSTOMER_VIEWER')),
        constraint app_user_role_of_tenant check ((role like 'CUSTOMER%') = (customer_id is not null)
          and (role = 'PLATFORM_ADMIN') = (reseller_id = '00000000-0000-0000-0000-000000000000')),
        constraint app_user_status check (status in
          ('INVITED', 'PENDING_EMAIL_VALIDATION', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'DECLINED')),
        constraint app_user_origin check (origin in ('CREATED', 'INVITED', 'SIGN_UP', 'ACCESS_REQUEST'))
      )`);
    await runner.query("create index app_user_email_key on app_user (email_key)");
    await runner.query(
      "create index app_user_of_customer on app_user (reseller_id, customer_id, created_at, id)",
    );

    await enableOwnTenant(runner, "reseller");
    await enableTenancy(runner, "reseller_logo");
    await enableOwnTenant(runner, "customer");
    await enableTenancy(runner, "app_user", { customer: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table app_user, customer, reseller_logo, reseller, idempotency, inbox, outbox",
    );
  }
}
