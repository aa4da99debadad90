import { randomBytes } from "node:crypto";

/** A password that the portal takes. */
export const PASSWORD = "a password for journeys";

/** A name that no other run of a journey used. */
export function fresh(name: string): string {
  return `${name} ${randomBytes(4).toString("hex")}`;
}

export function freshEmail(name: string): string {
  return `${name}.${randomBytes(4).toString("hex")}@journeys.example`;
}
