import type { Context } from "@markethall/graph";
import type { SessionService } from "../services/session.service.js";
import { ownTenant } from "./own-tenant.js";

/**
 * Gives the session of this request the token that a change made for it. A replay that comes late, after yet another
 * change or from another session of the person, keeps the cookie it came with: the old token opens nothing any more.
 */
export async function handOver(
  ctx: Context,
  sessions: SessionService,
  token: string,
): Promise<void> {
  const { actor } = ctx;
  const isNow = await ctx.readAs(ownTenant(actor), (tx) => sessions.isTokenOf(tx, actor, token));
  if (isNow) ctx.setSession(token);
}
