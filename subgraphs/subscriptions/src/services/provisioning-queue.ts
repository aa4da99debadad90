import { enqueue } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

/** Names of the jobs that talk to vendors, with what each is given. */
export const PROVISION_ORDER = "subscriptions.provision-order";
export const PROVISION_ACCOUNT = "subscriptions.provision-account";
export const APPLY_CHANGE = "subscriptions.apply-change";

/** What a job works on: its subject, in the tenant it belongs to. */
export interface TenantSubject {
  readonly resellerId: string;
  readonly id: string;
}

/** Vendors work in real time whatever the business clock says, so delays are real as well. */
function realTimeIn(ms: number): Date | undefined {
  return ms > 0 ? new Date(Date.now() + ms) : undefined;
}

async function queue(
  tx: Tx,
  job: string,
  { resellerId, id }: TenantSubject,
  delayMs: number,
): Promise<void> {
  const runAt = realTimeIn(delayMs);
  await enqueue(tx, job, { resellerId, id }, { key: `${job}:${id}`, ...(runAt ? { runAt } : {}) });
}

/** Asks for an order to be taken on; one job waits per order, however often it is asked for. */
export function provisionOrder(tx: Tx, order: TenantSubject, delayMs = 0): Promise<void> {
  return queue(tx, PROVISION_ORDER, order, delayMs);
}

export function provisionAccount(tx: Tx, account: TenantSubject, delayMs = 0): Promise<void> {
  return queue(tx, PROVISION_ACCOUNT, account, delayMs);
}

/** Tells a subscription's vendor what changed; commands of one subscription go out in their order. */
export function applyChanges(tx: Tx, subscription: TenantSubject, delayMs = 0): Promise<void> {
  return queue(tx, APPLY_CHANGE, subscription, delayMs);
}

/** @throws TypeError for a payload that this module did not write. */
export function tenantSubject(payload: unknown): TenantSubject {
  const { resellerId, id } = (payload ?? {}) as Partial<TenantSubject>;
  if (typeof resellerId !== "string" || typeof id !== "string") {
    throw new TypeError("a job needs resellerId and id");
  }
  return { resellerId, id };
}
