import type { DomainEvent, LoggedEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

/** A column's value; names are this code's own and never come from an event. */
export type Fact = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/**
 * An event's place in the log, kept with the row so that an older event, set aside and delivered again later,
 * overwrites nothing. Business time would not do: it can be set back.
 */
function placeOf(event: DomainEvent): number {
  return (event as Partial<LoggedEvent>).position ?? 0;
}

/** Writes state as an event carries it; the newest wins. */
export async function keepFact(
  tx: Tx,
  event: DomainEvent,
  table: string,
  key: readonly string[],
  fact: Fact,
): Promise<void> {
  const row: Fact = { ...fact, as_of: placeOf(event) };
  const columns = Object.keys(row);
  const changed = columns.filter((column) => !key.includes(column));
  await tx.query(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, i) => `$${i + 1}`).join(", ")})
     on conflict (${key.join(", ")}) do update set ${changed.map((c) => `${c} = excluded.${c}`).join(", ")}
      where ${table}.as_of <= excluded.as_of`,
    Object.values(row),
  );
}
