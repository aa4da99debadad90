export const PAGE = 500;
/** Of payloads as PostgreSQL keeps them, compressed: in memory they take some twenty times as much. */
const PAGE_BYTES = 512 * 1_024;

/**
 * The first rows of a table of events in the order of a column: at most 500, and fewer where they are large, such as the
 * chunks of price lists; always one, however large it is.
 *
 * @param table,order SQL of this code's own; `table` may have a condition.
 */
export function pageOf(table: string, order: string): string {
  return `select * from (
            select *, sum(pg_column_size(payload)) over (order by ${order}) - pg_column_size(payload) as bytes_before
              from ${table} order by ${order} limit ${PAGE}) page
           where bytes_before < ${PAGE_BYTES} order by ${order}`;
}
