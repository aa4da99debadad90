/** Who may do what is decided by role (people) or scope (partner clients). */
export const roles = [
  "PLATFORM_ADMIN",
  "RESELLER_OWNER",
  "RESELLER_OPS",
  "RESELLER_SALES",
  "CUSTOMER_ADMIN",
  "CUSTOMER_BUYER",
  "CUSTOMER_BILLING",
  "CUSTOMER_VIEWER",
] as const;
export type Role = (typeof roles)[number];

export const scopes = [
  "customers:read",
  "subscriptions:read",
  "orders:read",
  "statements:read",
] as const;
export type Scope = (typeof scopes)[number];

/** The switches of a portal (product.md): off means that neither page nor operation is there. */
export const features = [
  "catalog",
  "purchasing",
  "dashboard",
  "reports",
  "invoices",
  "cloudAccounts",
  "companyInformation",
  "signUp",
  "termsForNewCloudAccounts",
] as const;
export type Feature = (typeof features)[number];

/** The reseller whose data is meant, and the customer when only that customer's may be seen. */
export interface Tenant {
  readonly resellerId: string;
  readonly customerId: string | null;
}

/** Tenant of facts that all resellers share: vendors, products, list prices. */
export const PLATFORM_TENANT = "00000000-0000-0000-0000-000000000000";

/** Who asks, for whom, with which rights. Resolved by the gateway from session or token and from nothing else (A02). */
export interface Actor {
  readonly kind: "anonymous" | "user" | "client" | "system";
  readonly id: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly resellerId: string | null;
  readonly customerId: string | null;
  readonly sessionId: string | null;
  readonly scopes: readonly Scope[];
  /** Switched on for the actor's reseller. */
  readonly features: readonly Feature[];
  /**
   * Where a person belongs who must add a second factor before anything else; null for all others. Such a person has
   * neither role nor tenant meanwhile, and may call what the table of operations marks as `enrolling`.
   */
  readonly enrolling: Tenant | null;
}

export const ANONYMOUS: Actor = {
  kind: "anonymous",
  id: null,
  name: "Visitor",
  email: null,
  role: null,
  resellerId: null,
  customerId: null,
  sessionId: null,
  scopes: [],
  features: [],
  enrolling: null,
};

/** The system itself, at work for one reseller: jobs and event consumers. */
export function systemActor(resellerId: string): Actor {
  return { ...ANONYMOUS, kind: "system", name: "Markethall", resellerId };
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === "user" && actor.resellerId !== null && actor.customerId === null;
}

export function isCustomer(actor: Actor): boolean {
  return actor.kind === "user" && actor.customerId !== null;
}

export function isPlatform(actor: Actor): boolean {
  return actor.role === "PLATFORM_ADMIN";
}

/** The tenant an actor works in; null for visitors and platform staff, who have none. */
export function tenantOf(actor: Actor): Tenant | null {
  return actor.resellerId === null
    ? null
    : { resellerId: actor.resellerId, customerId: actor.customerId };
}
