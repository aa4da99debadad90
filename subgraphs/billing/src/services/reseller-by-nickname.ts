import type { Tx } from "@markethall/runtime";

/** The reseller behind a nickname, which everybody knows; null when there is none. */
export async function resellerByNickname(tx: Tx, accountName: string): Promise<string | null> {
  const [reseller] = await tx.query("select id from reseller where account_name = $1", [
    accountName.toLowerCase(),
  ]);
  return reseller?.id ?? null;
}
