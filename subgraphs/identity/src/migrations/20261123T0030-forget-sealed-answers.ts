import type { MigrationInterface, QueryRunner } from "typeorm";

/** Takes the secret out of answers that are kept for a replay no longer. The key stays taken, for two days as others, so that nothing is done twice. */
export class ForgetSealedAnswers1795393800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "create index idempotency_sealed on idempotency ((answer ->> 'endsAt')) where answer ? 'sealed'",
    );
    await runner.query(
      "create policy unseal on idempotency for update to identity_owner using (answer ? 'sealed') with check (true)",
    );
    // The end is kept as ISO 8601 in UTC with milliseconds, which sorts as text.
    await runner.query(`
      create function forget_sealed_answers(moment timestamptz) returns void
      security definer set search_path = identity, pg_temp language sql as $$
        update idempotency set answer = answer - 'sealed'
         where answer ? 'sealed'
           and answer ->> 'endsAt' <= to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`);
    await runner.query("revoke execute on function forget_sealed_answers(timestamptz) from public");
    await runner.query(
      "grant execute on function forget_sealed_answers(timestamptz) to identity_app",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function forget_sealed_answers");
    await runner.query("drop policy unseal on idempotency");
    await runner.query("drop index idempotency_sealed");
  }
}
