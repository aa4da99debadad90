import type { Tx } from "@markethall/runtime";

const prefixes = { statement: "S", "credit-memo": "CM" } as const;

/**
 * The next number, without gaps: the counter's row stays locked to the end of the transaction, so that a number given to
 * one that fails is given again (a sequence would leave a gap).
 */
export async function nextNumber(
  tx: Tx,
  resellerId: string,
  kind: keyof typeof prefixes,
): Promise<string> {
  const [counter] = await tx.query(
    `insert into statement_counter (reseller_id, kind, last) values ($1, $2, 1)
     on conflict (reseller_id, kind) do update set last = statement_counter.last + 1 returning last`,
    [resellerId, kind],
  );
  return `${prefixes[kind]}-${String(counter.last).padStart(6, "0")}`;
}
