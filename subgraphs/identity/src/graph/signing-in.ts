import { type Actor, permissionsOf, type Tenant } from "@markethall/auth";
import type { Context } from "@markethall/graph";
import { CustomerEntity } from "../entities/customer.entity.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { personActor } from "../policies/person-actor.js";
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
    const customer = user.customerId
      ? await tx.findOneBy(CustomerEntity, { id: user.customerId })
      : null;
    const actor = personActor({ ...user, sessionId: null, features: reseller?.features ?? [] });
    const permissions = permissionsOf(actor);
    return Object.assign(new Viewer(), { user, reseller, customer, permissions });
  });
}
