/** What must hold before an approval that concerns a vendor, in the order of rules.md §6. */
export type PreconditionCode =
  | "VENDOR_AUTHORIZED"
  | "PRICE_BOOK_SET"
  | "CURRENCY_SET"
  | "SUPPORT_PLAN_SET"
  | "TERMS_ACCEPTED"
  | "VENDOR_TENANT_SET";

export interface Precondition {
  readonly code: PreconditionCode;
  readonly satisfied: boolean;
  readonly explanation: string;
  /** Null when nothing is to be mended. */
  readonly fixPath: string | null;
  readonly vendorId: string | null;
}

/** What approvals knows of one customer and one vendor. */
export interface VendorSetUp {
  readonly customerId: string;
  readonly vendor: { readonly id: string; readonly name: string; readonly needsTenantId: boolean };
  /** Null while the vendor is not authorised for the customer. */
  readonly authorization: VendorAuthorization | null;
  /** Titles of required terms that the customer has not accepted. */
  readonly openTerms: readonly string[];
}

export interface VendorAuthorization {
  readonly priceBookId: string | null;
  readonly currency: string | null;
  /** Somebody chose a support plan or chose none; "not yet thought about" is neither. */
  readonly supportPlanDecided: boolean;
  readonly vendorTenantId: string | null;
}

/** Whose page mends what is missing: staff set a customer up, a customer accepts its own terms. */
export type Audience = "console" | "customer";

export function isOpen(precondition: Precondition): boolean {
  return !precondition.satisfied;
}

/** The checklist of one vendor for one customer; the tenant id only where the vendor needs one. */
export function preconditionsOf(setUp: VendorSetUp, audience: Audience): Precondition[] {
  const { authorization, openTerms, vendor } = setUp;
  const entry = (
    code: PreconditionCode,
    satisfied: boolean,
    holds: string,
    missing: string,
  ): Precondition => ({
    code,
    satisfied,
    explanation: satisfied ? holds : missing,
    fixPath: satisfied ? null : fixPath(setUp.customerId, vendor.id, code, audience),
    vendorId: vendor.id,
  });

  const list = [
    entry(
      "VENDOR_AUTHORIZED",
      authorization !== null,
      `${vendor.name} is authorised for the customer.`,
      `${vendor.name} is not authorised for the customer yet.`,
    ),
    entry(
      "PRICE_BOOK_SET",
      Boolean(authorization?.priceBookId),
      `A price book is set for ${vendor.name}.`,
      `No price book is set for ${vendor.name}.`,
    ),
    entry(
      "CURRENCY_SET",
      Boolean(authorization?.currency),
      `The currency for ${vendor.name} is ${authorization?.currency ?? ""}.`,
      `No currency is set for ${vendor.name}.`,
    ),
    entry(
      "SUPPORT_PLAN_SET",
      authorization?.supportPlanDecided === true,
      `The support plan for ${vendor.name} is decided.`,
      `Nobody has chosen a support plan for ${vendor.name}, or chosen none.`,
    ),
    entry(
      "TERMS_ACCEPTED",
      openTerms.length === 0,
      `All terms required for ${vendor.name} are accepted.`,
      `The customer has not accepted: ${openTerms.join(", ")}.`,
    ),
  ];
  if (!vendor.needsTenantId) return list;
  return [
    ...list,
    entry(
      "VENDOR_TENANT_SET",
      Boolean(authorization?.vendorTenantId),
      `The customer's tenant id at ${vendor.name} is set.`,
      `${vendor.name} needs the customer's tenant id, and none is set.`,
    ),
  ];
}

/** The one entry of a customer for whom no vendor is authorised at all. */
export function noVendorAuthorized(customerId: string, audience: Audience): Precondition {
  return {
    code: "VENDOR_AUTHORIZED",
    satisfied: false,
    explanation: "No vendor is authorised for the customer yet.",
    fixPath: fixPath(customerId, null, "VENDOR_AUTHORIZED", audience),
    vendorId: null,
  };
}

function fixPath(
  customerId: string,
  vendorId: string | null,
  code: PreconditionCode,
  audience: Audience,
): string | null {
  if (audience === "customer") return code === "TERMS_ACCEPTED" ? "/v2c/company?fix=terms" : null;
  const vendor = vendorId ? `vendor=${vendorId}&` : "";
  return `/console/customers/${customerId}?${vendor}fix=${code}`;
}
