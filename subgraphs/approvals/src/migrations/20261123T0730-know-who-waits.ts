import type { MigrationInterface, QueryRunner } from "typeorm";

/** Since when a customer waits for an answer: the first message after the last answer. */
export class KnowWhoWaits1795419000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table support_requests add column waiting_since timestamptz(3)");
    // Security is forced on the owner too, who has no reseller and would see no row.
    await forced(runner, "no force");
    await runner.query(`
      update support_requests r
         set waiting_since = (
           select min(m.created_at) from support_messages m
            where m.support_request_id = r.id and m.place > coalesce(
              (select max(a.place) from support_messages a where a.support_request_id = r.id and a.from_staff), 0))
       where r.status = 'OPEN'`);
    await forced(runner, "force");
    await runner.query(
      "create index support_requests_waiting on support_requests (reseller_id, waiting_since, id) where waiting_since is not null",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index support_requests_waiting");
    await runner.query("alter table support_requests drop column waiting_since");
  }
}

async function forced(runner: QueryRunner, how: "force" | "no force"): Promise<void> {
  for (const table of ["support_requests", "support_messages"])
    await runner.query(`alter table ${table} ${how} row level security`);
}
