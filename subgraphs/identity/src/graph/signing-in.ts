import { type Actor, permissionsOf, type Tenant } from "@markethall/auth";
import { type Context, refuse } from "@markethall/graph";
import { said } from "@markethall/result";
import { hasSecondFactor, mustHaveSecondFactor } from "../domain/proof.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { personActor } from "../policies/person-actor.js";
import { factorsOf } from "../services/proof.service.js";
import type { SessionService } from "../services/session.service.js";
import type { SignInRefused as Refused } from "../services/sign-in.service.js";
import { SignInRefused, SignInSuccess } from "./access.results.js";
import { ownTenant } from "./own-tenant.js";
import { Viewer } from "./user.types.js";

/** Who is behind a password or a link, for the audit: the request itself is a visitor's. */
export async function personBehind(
  ctx: Context,
  { tenant, userId }: { readonly tenant: Tenant; readonly userId: string },
): Promise<Actor> {
  const user = await ctx.readAs(tenant, (tx) => tx.findOneBy(UserEntity, { id: userId }));
  return user ? personActor({ ...user, sessionId: null, features: [] }) : ctx.actor;
}

/** Everything about a person that is signed in, read as that person: the request itself may still be a visitor's. */
export async function viewerOf(
  ctx: Context,
  userId: string,
  tenant: Tenant,
): Promise<Viewer | null> {
  return ctx.readAs(tenant, async (tx) => {
    const user = await tx.findOneBy(UserEntity, { id: userId });
    if (!user) return null;
    const reseller = await tx.findOneBy(ResellerEntity, { id: user.resellerId });
    const mustAddSecondFactor =
      mustHaveSecondFactor(reseller && reseller.securityPolicy, user) &&
      !hasSecondFactor(await factorsOf(tx, userId));
    const customer =
      user.customerId && !mustAddSecondFactor
        ? await tx.findOneBy(CustomerEntity, { id: user.customerId })
        : null;
    const actor = personActor({
      ...user,
      sessionId: null,
      features: reseller?.features ?? [],
      enrolling: mustAddSecondFactor,
    });
    const permissions = permissionsOf(actor);
    return Object.assign(new Viewer(), {
      user,
      reseller,
      customer,
      permissions,
      mustAddSecondFactor,
    });
  });
}

/** The answer to a sign-in that is complete: the person, and its session as a cookie. */
export async function signedIn(
  ctx: Context,
  { userId, tenant }: { readonly userId: string; readonly tenant: Tenant },
  token: string,
): Promise<SignInSuccess> {
  const viewer = await viewerOf(ctx, userId, tenant);
  if (!viewer) throw new Error("the person who signed in is gone");
  ctx.setSession(token);
  return Object.assign(new SignInSuccess(), { viewer });
}

/** A new sign-in replaces the session that came with the request, whoever's it was. */
export async function endPresentSession(ctx: Context, sessions: SessionService): Promise<boolean> {
  const { sessionId } = ctx.actor;
  if (sessionId === null) return false;
  await ctx.mutate("signOut", {}, (tx) => sessions.end(tx, sessionId), {
    tenant: ownTenant(ctx.actor),
    idempotent: false,
  });
  return true;
}

export function refusedSignIn({
  because,
  retryAfterSeconds,
}: Pick<Refused, "because" | "retryAfterSeconds">): SignInRefused {
  return refuse(SignInRefused, said(because), { retryAfterSeconds });
}
