import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Runs, statements and what goes onto them. */
export class CreateStatements1795342800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table support_plan (
        id          uuid constraint support_plan_pkey primary key,
        reseller_id uuid           not null,
        name        text           not null,
        method      text           not null,
        base        text           not null,
        tier_mode   text,
        percent     numeric,
        amount      numeric,
        currency    char(3),
        minimum     numeric,
        maximum     numeric,
        tiers       jsonb          not null,
        created_at  timestamptz(3) not null,
        constraint support_plan_method check (method in ('FIXED_PERCENT', 'FIXED_AMOUNT', 'TIERED')),
        constraint support_plan_base check (base in ('CUSTOMER_COST', 'SELLER_COST')),
        constraint support_plan_tier_mode check (tier_mode in ('ALL_TIERS', 'TOP_TIER'))
      )`);
    await runner.query("create unique index support_plan_name on support_plan (reseller_id, name)");
    await runner.query(`
      create table tax_rate (
        id          uuid constraint tax_rate_pkey primary key,
        reseller_id uuid    not null,
        country     text    not null,
        category    text,
        name        text    not null,
        percent     numeric not null,
        constraint tax_rate_percent check (percent >= 0)
      )`);
    await runner.query(
      "create unique index tax_rate_country on tax_rate (reseller_id, country, coalesce(category, ''))",
    );
    await runner.query(`
      create table billing_run (
        id              uuid constraint billing_run_pkey primary key,
        reseller_id     uuid           not null,
        period          char(7)        not null,
        status          text           not null,
        customer_ids    uuid[],
        last_customer   uuid,
        done            integer        not null default 0,
        total           integer        not null default 0,
        statement_count integer        not null default 0,
        line_count      integer        not null default 0,
        skipped         jsonb          not null default '[]',
        attempts        integer        not null default 0,
        failure         text,
        started_at      timestamptz(3) not null,
        finished_at     timestamptz(3),
        constraint billing_run_status check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
      )`);
    // Two runs of a period at once are one (rules.md §7).
    await runner.query(
      "create unique index billing_run_under_way on billing_run (reseller_id, period) where status in ('QUEUED', 'RUNNING')",
    );
    await runner.query(
      "create index billing_run_started on billing_run (reseller_id, started_at, id)",
    );
    await runner.query(`
      create table statement (
        id            uuid constraint statement_pkey primary key,
        reseller_id   uuid           not null,
        customer_id   uuid           not null,
        vendor_id     uuid           not null,
        run_id        uuid           not null,
        number        text,
        status        text           not null,
        period        char(7)        not null,
        period_start  date           not null,
        period_end    date           not null,
        currency      char(3)        not null,
        customer_name text           not null,
        vendor_name   text           not null,
        rates         jsonb          not null,
        net_minor     bigint         not null default 0,
        tax_minor     bigint         not null default 0,
        credit_minor  bigint         not null default 0,
        total_minor   bigint         not null default 0,
        line_count    integer        not null default 0,
        opened_at     timestamptz(3),
        due_on        date,
        closed_at     timestamptz(3),
        voided_at     timestamptz(3),
        constraint statement_status check (status in ('DRAFT', 'OPEN', 'CLOSED', 'VOID')),
        constraint statement_adds_up check (total_minor = net_minor + tax_minor),
        constraint statement_number check ((status = 'DRAFT') = (number is null)),
        constraint statement_opened check ((status = 'DRAFT') = (opened_at is null)),
        constraint statement_closed check ((status = 'CLOSED') = (closed_at is not null)),
        constraint statement_voided check ((status = 'VOID') = (voided_at is not null))
      )`);
    await runner.query(
      "create unique index statement_one_per_period on statement (customer_id, vendor_id, period) where status <> 'VOID'",
    );
    await runner.query("create unique index statement_numbered on statement (reseller_id, number)");
    await runner.query("create index statement_by_period on statement (reseller_id, period, id)");
    await runner.query("create index statement_run on statement (run_id)");
    await runner.query(`
      create table statement_section (
        id               uuid constraint statement_section_pkey primary key,
        reseller_id      uuid    not null,
        customer_id      uuid    not null,
        statement_id     uuid    not null,
        place            integer not null,
        title            text    not null,
        cloud_account_id uuid,
        net_minor        bigint  not null,
        line_count       integer not null,
        constraint statement_section_statement foreign key (statement_id) references statement (id) on delete cascade
      )`);
    await runner.query(
      "create unique index statement_section_place on statement_section (statement_id, place)",
    );
    await runner.query(`
      create table statement_line (
        id               uuid constraint statement_line_pkey primary key,
        reseller_id      uuid        not null,
        customer_id      uuid        not null,
        statement_id     uuid        not null,
        section_id       uuid        not null,
        place            integer     not null,
        type             text        not null,
        description      text        not null,
        quantity         numeric     not null,
        unit             text,
        unit_price       numeric,
        service_start    date,
        service_end      date,
        amount_minor     bigint      not null,
        currency         char(3)     not null,
        tax_category     text,
        charge_id        uuid,
        subscription_id  uuid,
        cloud_account_id uuid,
        product          text,
        recurring_from   timestamptz,
        corrected_period char(7),
        record_count     integer,
        exact            numeric,
        cost             numeric,
        source_currency  char(3),
        exchange_rate    text,
        exchange_day     date,
        trace            jsonb       not null default '[]',
        is_void          boolean     not null default false,
        constraint statement_line_statement foreign key (statement_id) references statement (id) on delete cascade,
        constraint statement_line_type check (type in ('NEW', 'RECURRING', 'ADD_QUANTITY', 'REMOVE_QUANTITY', 'CANCEL',
          'RENEW', 'CONVERT', 'USAGE', 'CREDIT', 'TAX', 'ADJUSTMENT'))
      )`);
    await runner.query(
      "create unique index statement_line_place on statement_line (statement_id, section_id, place)",
    );
    // At most one recurring line per subscription and service period, one line per charge: a voided line steps aside.
    await runner.query(
      `create unique index statement_line_recurring on statement_line (subscription_id, recurring_from)
        where recurring_from is not null and not is_void`,
    );
    await runner.query(
      "create unique index statement_line_charge on statement_line (charge_id) where charge_id is not null and not is_void",
    );
    await runner.query(`
      create table usage_coverage (
        statement_id uuid           not null,
        period       char(7)        not null,
        reseller_id  uuid           not null,
        customer_id  uuid           not null,
        vendor_id    uuid           not null,
        arrivals     int8multirange not null,
        is_void      boolean        not null default false,
        constraint usage_coverage_pkey primary key (statement_id, period),
        constraint usage_coverage_statement foreign key (statement_id) references statement (id) on delete cascade
      )`);
    await runner.query(
      "create index usage_coverage_pair on usage_coverage (customer_id, vendor_id, period)",
    );
    await runner.query(`
      create table statement_counter (
        reseller_id uuid   not null,
        kind        text   not null,
        last        bigint not null,
        constraint statement_counter_pkey primary key (reseller_id, kind)
      )`);
    await runner.query(`
      create table credit_memo (
        id           uuid constraint credit_memo_pkey primary key,
        reseller_id  uuid           not null,
        customer_id  uuid           not null,
        statement_id uuid           not null,
        number       text           not null,
        reason       text           not null,
        amount_minor bigint         not null,
        currency     char(3)        not null,
        issued_at    timestamptz(3) not null,
        constraint credit_memo_statement foreign key (statement_id) references statement (id),
        constraint credit_memo_positive check (amount_minor > 0)
      )`);
    await runner.query(
      "create unique index credit_memo_numbered on credit_memo (reseller_id, number)",
    );
    await runner.query("create index credit_memo_of_statement on credit_memo (statement_id)");
    await runner.query(`
      create table customer_credit (
        id           uuid constraint customer_credit_pkey primary key,
        reseller_id  uuid           not null,
        customer_id  uuid           not null,
        currency     char(3)        not null,
        amount_minor bigint         not null,
        reason       text           not null,
        statement_id uuid,
        memo_id      uuid,
        entered_at   timestamptz(3) not null,
        constraint customer_credit_statement foreign key (statement_id) references statement (id) on delete cascade
      )`);
    await runner.query(
      "create index customer_credit_balance on customer_credit (customer_id, currency)",
    );

    for (const table of ["support_plan", "tax_rate", "billing_run", "statement_counter"]) {
      await enableTenancy(runner, table);
    }
    for (const table of [
      "statement",
      "statement_section",
      "statement_line",
      "usage_coverage",
      "credit_memo",
      "customer_credit",
    ]) {
      await enableTenancy(runner, table, { customer: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table customer_credit, credit_memo, statement_counter, usage_coverage, statement_line, statement_section,
                 statement, billing_run, tax_rate, support_plan`);
  }
}
