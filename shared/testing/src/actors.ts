import { randomUUID } from "node:crypto";
import { type Actor, ANONYMOUS, features, type Role } from "@markethall/auth";
import type { Clock } from "@markethall/result";

/** A signed-in person of a role. Customer roles need a customer, all but the platform's a reseller. */
export function actorFor(
  role: Role,
  { resellerId = null, customerId = null, ...more }: Partial<Actor> = {},
): Actor {
  return {
    ...ANONYMOUS,
    kind: "user",
    id: randomUUID(),
    name: `The ${role}`,
    email: `${role.toLowerCase()}@example.com`,
    role,
    resellerId,
    customerId: role.startsWith("CUSTOMER_") ? customerId : null,
    sessionId: randomUUID(),
    features,
    ...more,
  };
}

export function fixedClock(iso: string): Clock {
  return { now: () => new Date(iso) };
}
