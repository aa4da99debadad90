import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

const tables = [
  "cloud_accounts",
  "cloud_subscriptions",
  "seat_batches",
  "scheduled_changes",
  "charges",
  "subscription_activity",
  "vendor_commands",
];

/** Cloud accounts, subscriptions and what they are charged. */
export class CreateSubscriptions1795342500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    for (const table of tables) await enableTenancy(runner, table, { customer: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(", ")}`);
  }
}

const statements = [
  `create table cloud_accounts (
    id            uuid not null,
    reseller_id   uuid not null,
    customer_id   uuid not null,
    vendor_id     uuid not null,
    name          text not null,
    external_id   text,
    status        text not null,
    created_at    timestamptz(3) not null,
    requested_by  uuid,
    attempts      integer not null default 0,
    stuck_because text,
    constraint cloud_accounts_pkey primary key (id),
    constraint cloud_accounts_status check (status in ('PENDING_APPROVAL', 'PROVISIONING', 'ACTIVE', 'FAILED', 'DECLINED', 'DELETED'))
  )`,
  "create index cloud_accounts_customer on cloud_accounts (customer_id, created_at, id)",
  `create table cloud_subscriptions (
    id               uuid not null,
    reseller_id      uuid not null,
    customer_id      uuid not null,
    number           text not null,
    order_item_id    uuid constraint cloud_subscriptions_order_item_fkey references order_items (id),
    cloud_account_id uuid constraint cloud_subscriptions_cloud_account_fkey references cloud_accounts (id),
    vendor_id        uuid not null,
    plan_id          uuid not null,
    product_id       uuid not null,
    product_name     text not null,
    plan_name        text not null,
    kind             text not null,
    policy_key       text not null,
    status           text not null,
    vendor_reference text,
    seat_count       integer,
    assigned_seats   integer,
    unit_price       numeric,
    unit_cost        numeric,
    currency         char(3) not null,
    price_book_id    uuid,
    price_trace      jsonb not null,
    term             text not null,
    billing_cycle    text not null,
    starts_at        timestamptz(3) not null,
    bought_at        timestamptz(3) not null,
    ends_at          timestamptz(3),
    cycle_anchor     timestamptz(3) not null,
    charged_until    timestamptz(3),
    auto_renew       boolean not null,
    end_of_term      text,
    version          integer not null default 1,
    constraint cloud_subscriptions_pkey primary key (id),
    constraint cloud_subscriptions_number unique (reseller_id, number),
    constraint cloud_subscriptions_order_item unique (order_item_id),
    constraint cloud_subscriptions_status check (status in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'EXTENDED', 'CANCELLED', 'EXPIRED', 'FAILED')),
    constraint cloud_subscriptions_end check (end_of_term is null or (not auto_renew and end_of_term in ('EXTENDED_SERVICE_TERM', 'CANCEL')))
  )`,
  "create index cloud_subscriptions_customer on cloud_subscriptions (customer_id, starts_at, id)",
  `create index cloud_subscriptions_due on cloud_subscriptions (reseller_id, charged_until)
     where status in ('ACTIVE', 'SUSPENDED', 'EXTENDED')`,
  `create table seat_batches (
    id              uuid not null,
    reseller_id     uuid not null,
    customer_id     uuid not null,
    subscription_id uuid not null constraint seat_batches_subscription_fkey references cloud_subscriptions (id),
    quantity        integer not null,
    purchased_at    timestamptz(3) not null,
    constraint seat_batches_pkey primary key (id),
    constraint seat_batches_quantity check (quantity > 0)
  )`,
  "create index seat_batches_subscription on seat_batches (subscription_id, purchased_at)",
  `create table scheduled_changes (
    id              uuid not null,
    reseller_id     uuid not null,
    customer_id     uuid not null,
    subscription_id uuid not null constraint scheduled_changes_subscription_fkey references cloud_subscriptions (id),
    kind            text not null,
    seat_count      integer,
    plan_id         uuid,
    effective_at    timestamptz(3) not null,
    constraint scheduled_changes_pkey primary key (id),
    constraint scheduled_changes_kind unique (subscription_id, kind),
    constraint scheduled_changes_kind_known check (kind in ('CHANGE_SEATS', 'CHANGE_PLAN'))
  )`,
  `create table charges (
    id                uuid not null,
    reseller_id       uuid not null,
    customer_id       uuid not null,
    subscription_id   uuid not null constraint charges_subscription_fkey references cloud_subscriptions (id),
    type              text not null,
    description       text not null,
    quantity          integer not null,
    unit_price        numeric not null,
    unit_amount_minor bigint not null,
    amount_minor      bigint not null,
    unit_cost         numeric not null,
    cost_minor        bigint not null,
    currency          char(3) not null,
    service_start     timestamptz(3) not null,
    service_end       timestamptz(3) not null,
    raised_at         timestamptz(3) not null,
    trace             jsonb not null,
    constraint charges_pkey primary key (id),
    constraint charges_type check (type in ('NEW', 'RECURRING', 'RENEW', 'ADD_QUANTITY', 'REMOVE_QUANTITY', 'CANCEL')),
    constraint charges_period check (service_start < service_end)
  )`,
  "create index charges_subscription on charges (subscription_id, raised_at)",
  `create unique index charges_cycle on charges (subscription_id, service_start)
     where type in ('NEW', 'RECURRING', 'RENEW')`,
  `create table subscription_activity (
    id              uuid not null,
    reseller_id     uuid not null,
    customer_id     uuid not null,
    subscription_id uuid not null constraint subscription_activity_subscription_fkey references cloud_subscriptions (id),
    occurred_at     timestamptz(3) not null,
    kind            text not null,
    summary         text not null,
    actor_name      text,
    ord             bigserial not null,
    constraint subscription_activity_pkey primary key (id)
  )`,
  "create index subscription_activity_subscription on subscription_activity (subscription_id, occurred_at)",
  `create table vendor_commands (
    id              uuid not null,
    reseller_id     uuid not null,
    customer_id     uuid not null,
    subscription_id uuid not null constraint vendor_commands_subscription_fkey references cloud_subscriptions (id),
    operation       text not null,
    quantity        integer,
    created_at      timestamptz(3) not null,
    attempts        integer not null,
    done_at         timestamptz(3),
    stuck_because   text,
    ord             bigserial not null,
    constraint vendor_commands_pkey primary key (id),
    constraint vendor_commands_operation check (operation in ('QUANTITY', 'SUSPEND', 'RESUME', 'CANCEL'))
  )`,
  "create index vendor_commands_open on vendor_commands (subscription_id, created_at) where done_at is null",
];
