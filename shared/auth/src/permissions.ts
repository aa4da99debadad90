import { type Actor, isCustomer } from "./actor.js";
import { operations, type Rule } from "./operations.js";

/** The signed-in actor, or the visitor, lacks the right. Shown as UNAUTHENTICATED or FORBIDDEN. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

function featureOn(actor: Actor, rule: Rule): boolean {
  // Staff set a portal up before they switch it on; a switch closes it for customers only.
  if (!rule.features || !isCustomer(actor)) return true;
  return rule.features.some((feature) => actor.features.includes(feature));
}

function allows(actor: Actor, rule: Rule): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "client") {
    return rule.public === true || (rule.scope !== undefined && actor.scopes.includes(rule.scope));
  }
  if (actor.kind === "anonymous") return rule.public === true;
  if (actor.enrolling) return rule.enrolling === true;
  return actor.role !== null && rule.roles.includes(actor.role) && featureOn(actor, rule);
}

/** Whether the actor may call `Type.field` now; what the table does not name, nobody may (A04). */
export function mayCall(actor: Actor, operation: string): boolean {
  const rule = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  return rule !== undefined && allows(actor, rule);
}

/** Every operation the actor may call, for pages that show only what works. */
export function permissionsOf(actor: Actor): string[] {
  return Object.keys(operations).filter((operation) => mayCall(actor, operation));
}

/** @throws ForbiddenError unless the policy said yes. */
export function assertAllowed(allowed: boolean): void {
  if (!allowed) throw new ForbiddenError("You may not do this.");
}
