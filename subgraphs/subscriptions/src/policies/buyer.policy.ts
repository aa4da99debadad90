import { type Actor, ForbiddenError, isCustomer } from "@markethall/auth";

/** The customer somebody buys for: always the own one. */
export interface Buyer {
  readonly resellerId: string;
  readonly customerId: string;
}

/** @throws ForbiddenError for whoever is not a customer's user. */
export function buyerOf(actor: Actor): Buyer {
  const { resellerId, customerId } = actor;
  if (!isCustomer(actor) || resellerId === null || customerId === null) {
    throw new ForbiddenError("Only a customer's users can do this.");
  }
  return { resellerId, customerId };
}
