import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How many a reseller reaches. The platform sees no rows of a reseller's own, so the figures come by a function that runs
 * as the owner, which may read these tables (the policies `lookup`), and that gives counts and nothing else.
 */
export class CountWhatResellersReach1795416000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reseller_extents(ids uuid[], last_seen_after timestamptz, created_after timestamptz)
        returns table (reseller_id uuid, customers int, people int, open_sessions int, api_clients int)
        stable language sql security definer set search_path = identity, pg_temp as $$
        select r.id,
               (select count(*)::int from customer c where c.reseller_id = r.id and c.status = 'ACTIVE'),
               (select count(*)::int from app_user u where u.reseller_id = r.id and u.status = 'ACTIVE'),
               (select count(*)::int from user_session s
                 where s.reseller_id = r.id and s.last_seen_at > last_seen_after and s.created_at > created_after),
               (select count(*)::int from api_client a where a.reseller_id = r.id and a.revoked_at is null)
          from reseller r where r.id = any(ids) $$`);
    const name = "reseller_extents(uuid[], timestamptz, timestamptz)";
    await runner.query(`revoke execute on function ${name} from public`);
    await runner.query(`grant execute on function ${name} to identity_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function reseller_extents");
  }
}
