import type { Tx } from "@markethall/runtime";
import { type NumberSeries, readableNumber } from "../domain/readable-number.js";

/**
 * The reseller's next number of a series. The row stays locked until the transaction ends, so that
 * numbers have no gaps: one that is rolled back is given again.
 */
export async function nextNumber(
  tx: Tx,
  resellerId: string,
  series: NumberSeries,
): Promise<string> {
  const rows: { last: string }[] = await tx.query(
    `insert into counters (reseller_id, series, last) values ($1, $2, 1)
     on conflict (reseller_id, series) do update set last = counters.last + 1
     returning last`,
    [resellerId, series],
  );
  return readableNumber(series, Number(rows[0]?.last));
}
