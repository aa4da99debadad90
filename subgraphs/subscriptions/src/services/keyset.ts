import {
  type Connection,
  decodeCursor,
  encodeCursor,
  pageSize,
  toConnection,
} from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type { SelectQueryBuilder } from "typeorm";
import type { Page } from "./order.queries.js";

/** Opens a read transaction of the asker's tenant. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export interface Ordering<Row> {
  /** Of the database; where it is a plain column, quoted, so that the row keeps it too. */
  readonly expression: string;
  readonly direction: "ASC" | "DESC";
  /** The same of a row that was read, as a cursor holds it. */
  readonly valueOf: (row: Row) => string;
}

/** Rows of a file that are read at a time. */
const BATCH = 500;

interface List<Row, Query, Order extends string> {
  /** The rows of a query, by this alias and in no order. */
  readonly filtered: (tx: Tx, query: Query) => SelectQueryBuilder<Row & object>;
  readonly alias: string;
  readonly orderings: Readonly<Record<Order, Ordering<Row>>>;
}

/** A list whose pages go on behind the last row of the one before, whatever came or went meanwhile. */
export function keysetList<Row extends { readonly id: string }, Query, Order extends string>(
  list: List<Row, Query, Order>,
) {
  const { filtered, alias, orderings } = list;
  const placeOf = (row: Row, orderBy: Order) => [orderings[orderBy].valueOf(row), row.id];

  function following(tx: Tx, query: Query, orderBy: Order, cursor: string | null, limit: number) {
    const { expression, direction } = orderings[orderBy];
    const found = filtered(tx, query);
    const after = decodeCursor(cursor, 2);
    if (after) {
      const beyond = direction === "ASC" ? ">" : "<";
      const [value, id] = after;
      found.andWhere(`(${expression}, ${alias}.id) ${beyond} (:value, :id)`, { value, id });
    }
    return found
      .addSelect(expression, "place")
      .orderBy("place", direction)
      .addOrderBy(`${alias}.id`, direction)
      .limit(limit)
      .getMany();
  }

  return {
    async page(tx: Tx, query: Query, orderBy: Order, page: Page): Promise<Connection<Row>> {
      const first = pageSize(page.first);
      const totalCount = await filtered(tx, query).getCount();
      const rows = await following(tx, query, orderBy, page.after ?? null, first + 1);
      return toConnection(rows, first, totalCount, (row) => placeOf(row, orderBy));
    },

    /** All rows, read in batches, each in a transaction of its own: for files of any size. */
    async *every(read: Read, query: Query, orderBy: Order): AsyncGenerator<readonly Row[]> {
      let after: string | null = null;
      for (;;) {
        const cursor: string | null = after;
        const rows: readonly Row[] = await read((tx) =>
          following(tx, query, orderBy, cursor, BATCH),
        );
        if (rows.length > 0) yield rows;
        const last = rows.at(-1);
        if (!last || rows.length < BATCH) return;
        after = encodeCursor(placeOf(last, orderBy));
      }
    },
  };
}
