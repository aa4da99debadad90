import type { Context } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import type { AccountSecurityService } from "../services/account-security.service.js";
import { ownTenant } from "./own-tenant.js";
import { AccountSecurity } from "./security.types.js";

/** The viewer's own security as it stands now. */
export async function securityOf(
  ctx: Context,
  security: AccountSecurityService,
  realTime: Clock,
): Promise<AccountSecurity> {
  const { authenticatorAppAddedAt: addedAt, ...rest } = await ctx.readAs(
    ownTenant(ctx.actor),
    (tx) => security.overview(tx, ctx.actor, realTime.now()),
  );
  return Object.assign(new AccountSecurity(), {
    ...rest,
    authenticatorApp: addedAt && { addedAt },
    passkeys: [...rest.passkeys],
    sessions: [...rest.sessions],
    proofMethods: [...rest.proofMethods],
  });
}
