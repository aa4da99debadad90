import { type Context, isId } from "@markethall/graph";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderEntity } from "../entities/order.entity.js";
import { canRead } from "../policies/owned.policy.js";
import { cloudAccountsById } from "../services/cloud-account.queries.js";
import type { LoadedSubscription } from "../services/loaded-subscription.js";
import { ordersById } from "../services/order.queries.js";
import { subscriptionsById } from "../services/subscription.queries.js";

/** Things as the actor may see them: what is another's does not exist (A03). */
export async function visibleOrder(context: Context, id: string): Promise<OrderEntity | null> {
  if (!isId(id)) return null;
  const order = await context.loader("order", ordersById).load(id);
  return order && canRead(context.actor, order) ? order : null;
}

export async function visibleSubscription(
  context: Context,
  id: string,
): Promise<CloudSubscriptionEntity | null> {
  if (!isId(id)) return null;
  const loaded = await loadedSubscription(context, id);
  return loaded && canRead(context.actor, loaded.row) ? loaded.row : null;
}

export function loadedSubscription(
  context: Context,
  id: string,
): Promise<LoadedSubscription | null> {
  return context.loader("subscription", subscriptionsById).load(id);
}

export async function visibleCloudAccount(
  context: Context,
  id: string,
): Promise<CloudAccountEntity | null> {
  if (!isId(id)) return null;
  const account = await context.loader("cloud account", cloudAccountsById).load(id);
  return account && canRead(context.actor, account) ? account : null;
}

/** Ids of a filter that are no ids name nothing, so the list is empty and the database is not asked. */
export function namesNothing(...ids: readonly (string | null | undefined)[]): boolean {
  return ids.some((id) => id !== null && id !== undefined && !isId(id));
}
