import type { MigrationInterface, QueryRunner } from "typeorm";

/** The figures of what happened to a subscription, beside the English sentence that held them alone until now. */
export class KeepFiguresOfActivity1795419600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscription_activity
        add column seats_before integer,
        add column seats_after integer,
        add column unit_price numeric,
        add column currency text,
        add column term text,
        add column end_of_term text`);
    // Security is forced on the owner too, who has no reseller and would see no row.
    await runner.query("alter table subscription_activity no force row level security");
    await runner.query(`
      update subscription_activity
         set seats_before = substring(summary from '^Seats changed from (\\d+) to')::integer,
             seats_after = substring(summary from '(?:^| to | with )(\\d+)(?: seats|$)')::integer,
             unit_price = substring(summary from '^Started with .* at ([0-9.]+) [A-Z]{3} a unit$')::numeric,
             currency = substring(summary from '^Started with .* at [0-9.]+ ([A-Z]{3}) a unit$'),
             term = 'P' || substring(summary from '^Renewed for (\\d+) ')
                        || upper(substring(summary from '^Renewed for \\d+ (\\w)')),
             end_of_term = case summary
               when 'Auto-renew switched on' then 'RENEW'
               when 'Set to end with its term' then 'CANCEL'
               when 'Set to go on month by month after its term' then 'EXTENDED_SERVICE_TERM'
             end
       where kind in ('STARTED', 'SEATS_CHANGED', 'RENEWED', 'RENEWAL_CHOSEN', 'CHANGE_SCHEDULED')`);
    await runner.query("alter table subscription_activity force row level security");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscription_activity
        drop column seats_before, drop column seats_after, drop column unit_price,
        drop column currency, drop column term, drop column end_of_term`);
  }
}
