import {
  type Connection,
  decodeCursor,
  type PageArgs,
  pageSize,
  toConnection,
} from "@markethall/graph";
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";

export interface Keyset<T> {
  /** SQL expressions that order the list; the last of them is unique. */
  readonly by: readonly string[];
  readonly direction?: "ASC" | "DESC";
  /** The values of these expressions for a row, as text. */
  readonly cursorOf: (row: T) => readonly string[];
}

/**
 * One page of a list, and how many there are. It goes on after the last row and not after a number of rows: a page is
 * as fast at the end of a list as at its beginning, and none is shown twice when others are added.
 */
export async function keysetPage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { first, after }: PageArgs,
  keyset: Keyset<T>,
): Promise<Connection<T>> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, keyset.by.length);
  const totalCount = await query.getCount();
  const rows = await keysetRows(query, cursor, size + 1, keyset);
  return toConnection(rows, size, totalCount, keyset.cursorOf);
}

/** Rows of a list in its order, those after the cursor. */
export function keysetRows<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  cursor: readonly (string | number | null)[] | null,
  limit: number,
  { by, direction = "ASC" }: Keyset<T>,
): Promise<T[]> {
  if (cursor) {
    const values = Object.fromEntries(cursor.map((value, place) => [`key${place}`, value]));
    const sign = direction === "ASC" ? ">" : "<";
    query.andWhere(
      `(${by.join(", ")}) ${sign} (${by.map((_, place) => `:key${place}`).join(", ")})`,
      values,
    );
  }
  for (const expression of by) query.addOrderBy(expression, direction);
  return query.limit(limit).getMany();
}
