import type { Tx } from "@markethall/runtime";

/**
 * Writes many rows in one statement and answers the ids of those that are new or differ; a row that
 * stands there already is not written, so that loading the same content twice changes nothing.
 *
 * @param columns Column name → its SQL type; `id` is the key. Trusted text, never input.
 * @param rows One object per row, by column name.
 */
export async function upsertChanged(
  tx: Tx,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<Set<string>> {
  const names = Object.keys(columns);
  const settable = names.filter((name) => name !== "id");
  const typed = names.map((name) => `${name} ${columns[name]}`).join(", ");
  const changed: { id: string }[] = await tx.query(
    `insert into ${table} (${names.join(", ")})
     select ${names.join(", ")} from jsonb_to_recordset($1::jsonb) as new (${typed})
     on conflict (id) do update set ${settable.map((name) => `${name} = excluded.${name}`).join(", ")}
     where (${settable.map((name) => `${table}.${name}`).join(", ")})
           is distinct from (${settable.map((name) => `excluded.${name}`).join(", ")})
     returning id`,
    [JSON.stringify(rows)],
  );
  return new Set(changed.map(({ id }) => id));
}
