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
}

/** The actor that a signed-in person is. Platform staff belong to no reseller, so no tenant's row is theirs. */
export function personActor(person: SignedInPerson): Actor {
  const { id, name, email, role, customerId, sessionId } = person;
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
