import type { Tx } from "@markethall/runtime";

/**
 * The reseller's next number of a kind. The row stays locked until the transaction ends, so there
 * are no gaps: a number that is rolled back is given again.
 */
export async function nextNumber(
  tx: Tx,
  resellerId: string,
  kind: "order" | "subscription",
): Promise<number> {
  const rows: { last: number }[] = await tx.query(
    `insert into number_counters (reseller_id, kind, last) values ($1, $2, 1)
     on conflict (reseller_id, kind) do update set last = number_counters.last + 1
     returning last`,
    [resellerId, kind],
  );
  return Number(rows[0]?.last);
}
