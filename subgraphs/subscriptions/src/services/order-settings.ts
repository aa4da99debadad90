import type { Tx } from "@markethall/runtime";

/** Orders above this, in their own currency, wait for an approval where the reseller has not set its own. */
const DEFAULT_THRESHOLD = "5000.00";

/** The reseller's threshold; null when its row says that no order needs approval. */
export async function approvalThreshold(tx: Tx): Promise<string | null> {
  const rows: { threshold: string | null }[] = await tx.query(
    "select order_approval_threshold::text as threshold from order_settings",
  );
  const [row] = rows;
  return row ? row.threshold : DEFAULT_THRESHOLD;
}
