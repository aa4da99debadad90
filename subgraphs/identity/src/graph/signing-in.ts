import { type Actor, ANONYMOUS, permissionsOf, type Tenant } from "@markethall/auth";
import type { Context } from "@markethall/graph";
import { inForce } from "../domain/portal-features.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { Viewer } from "./user.types.js";

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
    const permissions = permissionsOf(actorOf(user, reseller));
    return Object.assign(new Viewer(), { user, reseller, customer, permissions });
  });
}

function actorOf(user: UserEntity, reseller: ResellerEntity | null): Actor {
  return {
    ...ANONYMOUS,
    kind: "user",
    id: user.id,
    name: user.name,
    role: user.role,
    resellerId: reseller?.id ?? null,
    customerId: user.customerId,
    features: inForce(reseller?.features ?? []),
  };
}
