import type { Actor } from "@markethall/auth";

interface Owned {
  readonly resellerId: string;
  readonly customerId: string;
}

/** Staff see all of their reseller, a customer's users their own customer's: orders, accounts, subscriptions. */
export function canRead(actor: Actor, { resellerId, customerId }: Owned): boolean {
  return (
    actor.resellerId === resellerId &&
    (actor.customerId === null || actor.customerId === customerId)
  );
}
