import { type Actor, ANONYMOUS, type Feature, PLATFORM_TENANT, type Role } from "@markethall/auth";
import { inForce } from "./portal-features.js";

export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The platform's own tenant for its staff. */
  readonly resellerId: string;
  readonly customerId: string | null;
  readonly sessionId: string | null;
  /** Switches of the reseller that are on. */
  readonly features: readonly Feature[];
  /** Must add a second factor before anything else. */
  readonly enrolling?: boolean;
}

/**
 * The actor that a signed-in person is. Platform staff belong to no reseller, so no tenant's row is theirs. Who must
 * still add a second factor has neither role nor tenant, and so no right that anything could grant by either.
 */
export function personActor(person: SignedInPerson): Actor {
  const { id, name, email, role, customerId, sessionId } = person;
  if (person.enrolling) {
    const enrolling = { resellerId: person.resellerId, customerId };
    return { ...ANONYMOUS, kind: "user", id, name, email, sessionId, enrolling };
  }
  return {
    ...ANONYMOUS,
    kind: "user",
    id,
    name,
    email,
    role,
    resellerId: person.resellerId === PLATFORM_TENANT ? null : person.resellerId,
    customerId,
    sessionId,
    features: inForce(person.features),
  };
}
