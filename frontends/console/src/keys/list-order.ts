/** Steps through the ids of a list as it is shown. Nothing under the cursor yet: the first, or the last when going back. */
export function stepFrom(
  order: readonly string[],
  from: string | null,
  by: 1 | -1,
): string | undefined {
  const at = from === null ? -1 : order.indexOf(from);
  if (at === -1) return by === 1 ? order[0] : order.at(-1);
  return order[Math.min(Math.max(at + by, 0), order.length - 1)];
}

/** Where the cursor goes when some ids leave: on to the next that stays, else back to the last; null when none stays. */
export function afterLeaving(
  order: readonly string[],
  cursor: string | null,
  leaving: ReadonlySet<string>,
): string | null {
  if (cursor === null || !leaving.has(cursor)) return cursor;
  const at = order.indexOf(cursor);
  const stays = (id: string) => !leaving.has(id);
  return order.slice(at + 1).find(stays) ?? order.slice(0, Math.max(at, 0)).findLast(stays) ?? null;
}

/** All ids from one to another, both included, in the order shown; the other alone when the one is not there. */
export function between(order: readonly string[], one: string | null, other: string): string[] {
  const from = one === null ? -1 : order.indexOf(one);
  const to = order.indexOf(other);
  if (from === -1 || to === -1) return [other];
  return order.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Puts what is on its way out back where it stood, after the row that it followed, or first. */
export function withLeaving<Row extends { readonly id: string }>(
  rows: readonly Row[],
  leaving: readonly { readonly row: Row; readonly after: string | null }[],
): Row[] {
  const shown = [...rows];
  for (const { row, after } of leaving) {
    if (shown.some(({ id }) => id === row.id)) continue;
    shown.splice(after === null ? 0 : shown.findIndex(({ id }) => id === after) + 1, 0, row);
  }
  return shown;
}
