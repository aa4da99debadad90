import type { Client } from "pg";

/**
 * Tables of a schema that hold a reseller's data and are not bound to the tenant in all ways: row-level security enabled
 * and forced, one policy for everything with USING and WITH CHECK, and no other policy for the serving role that lets
 * through what does not ask for the tenant. Policies add up: one that is too wide undoes all the others.
 */
export async function unprotectedTables(admin: Client, schema: string): Promise<string[]> {
  const { rows } = await admin.query(
    `with policy as (
       select p.polrelid, p.polcmd, p.polpermissive,
              pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as checks
         from pg_policy p
        where p.polroles && array[0::oid, (select oid from pg_roles where rolname = $1 || '_app')])
     select c.relname as name
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p')
        and (c.relrowsecurity
             or exists (select 1 from pg_attribute a
                         where a.attrelid = c.oid and a.attname in ('reseller_id', 'customer_id', 'tenant_id') and not a.attisdropped))
        and not (c.relrowsecurity and c.relforcerowsecurity
                 and exists (select 1 from policy p
                              where p.polrelid = c.oid and p.polcmd = '*' and p.qual is not null and p.checks is not null)
                 and not exists (select 1 from policy p
                                  where p.polrelid = c.oid and p.polpermissive
                                    and (p.polcmd <> 'a' and coalesce(p.qual, '') not like '%app.reseller%'
                                         or p.polcmd in ('*', 'a', 'w') and coalesce(p.checks, '') not like '%app.reseller%')))
      order by 1`,
    [schema],
  );
  return rows.map((row) => row.name);
}

/** What the serving role owns or may do beyond its rows, or null when row-level security binds it. */
export async function excessOfRole(admin: Client, role: string): Promise<string | null> {
  const { rows } = await admin.query(
    `select r.rolbypassrls or r.rolsuper as bypasses, r.rolcreaterole or r.rolcreatedb as administers,
            exists (select 1 from pg_class c where c.relowner = r.oid) as owns,
            exists (select 1 from pg_auth_members m where m.member = r.oid) as inherits
       from pg_roles r where r.rolname = $1`,
    [role],
  );
  if (rows.length === 0) return "there is no such role";
  if (rows[0].bypasses) return "it passes row-level security by";
  if (rows[0].administers) return "it makes roles or databases";
  if (rows[0].inherits) return "it is a member of another role";
  return rows[0].owns ? "it owns tables" : null;
}
