import type { Client } from "pg";

/** Tables of a schema that hold a reseller's data without forced row-level security, or with a policy that checks no writes. */
export async function unprotectedTables(admin: Client, schema: string): Promise<string[]> {
  const { rows } = await admin.query(
    `select c.relname as name
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p')
        and exists (select 1 from pg_attribute a
                     where a.attrelid = c.oid and a.attname in ('reseller_id', 'customer_id', 'tenant_id') and not a.attisdropped)
        and not (c.relrowsecurity and c.relforcerowsecurity
                 and exists (select 1 from pg_policy p
                              where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null))
      order by 1`,
    [schema],
  );
  return rows.map((row) => row.name);
}

/** What the serving role owns in the database, or null when it owns nothing and cannot pass row-level security by. */
export async function excessOfRole(admin: Client, role: string): Promise<string | null> {
  const { rows } = await admin.query(
    `select r.rolbypassrls or r.rolsuper as bypasses,
            exists (select 1 from pg_class c where c.relowner = r.oid) as owns
       from pg_roles r where r.rolname = $1`,
    [role],
  );
  if (rows.length === 0) return "there is no such role";
  if (rows[0].bypasses) return "it passes row-level security by";
  return rows[0].owns ? "it owns tables" : null;
}
