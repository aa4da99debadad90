import {
  type Connection,
  decodeCursor,
  type PageArgs,
  pageSize,
  toConnection,
} from "@markethall/graph";
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";

interface Keyset<T> {
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
  { by, direction = "ASC", cursorOf }: Keyset<T>,
): Promise<Connection<T>> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, by.length);
  const totalCount = await query.getCount();
  if (cursor) {
    const values = Object.fromEntries(cursor.map((value, place) => [`key${place}`, value]));
    const sign = direction === "ASC" ? ">" : "<";
    query.andWhere(
      `(${by.join(", ")}) ${sign} (${by.map((_, place) => `:key${place}`).join(", ")})`,
      values,
    );
  }
  for (const expression of by) query.addOrderBy(expression, direction);
  const rows = await query.limit(size + 1).getMany();
  return toConnection(rows, size, totalCount, cursorOf);
}
