import type { Tenant } from "@markethall/auth";
import type { Context } from "@markethall/graph";

/** The reseller behind a nickname, for visitors who have no tenant of their own. */
export async function storefrontTenant(ctx: Context, accountName: string): Promise<Tenant | null> {
  const [row] = await ctx.read((tx) => tx.query("select storefront_id($1) as id", [accountName]));
  return row?.id ? { resellerId: row.id, customerId: null } : null;
}
