/** What must be set up before a customer may order from a vendor (rules.md §6). */
export type PreconditionCode =
  | "VENDOR_AUTHORIZED"
  | "PRICE_BOOK_SET"
  | "CURRENCY_SET"
  | "SUPPORT_PLAN_SET"
  | "TERMS_ACCEPTED"
  | "VENDOR_TENANT_SET";

export interface Precondition {
  readonly code: PreconditionCode;
  readonly vendorId: string;
  readonly satisfied: boolean;
  readonly explanation: string;
}

export interface AuthorizationFacts {
  readonly hasPriceBook: boolean;
  readonly hasCurrency: boolean;
  readonly supportPlanDecided: boolean;
  readonly hasVendorTenant: boolean;
}

export interface VendorReadiness {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly needsTenantId: boolean;
  readonly authorization: AuthorizationFacts | null;
  readonly termsAccepted: boolean;
}

/** Every precondition of a vendor, satisfied or not, in the order in which one mends them. */
export function preconditions(facts: VendorReadiness): Precondition[] {
  const { vendorName, authorization } = facts;
  const rows: [PreconditionCode, boolean, string, string][] = [
    [
      "VENDOR_AUTHORIZED",
      authorization !== null,
      `${vendorName} is authorised for the customer.`,
      `${vendorName} is not authorised for the customer yet.`,
    ],
    [
      "PRICE_BOOK_SET",
      authorization?.hasPriceBook === true,
      `A price book for ${vendorName} is set.`,
      `No price book for ${vendorName} is set.`,
    ],
    [
      "CURRENCY_SET",
      authorization?.hasCurrency === true,
      `The currency for ${vendorName} is set.`,
      `The currency for ${vendorName} is not set.`,
    ],
    [
      "SUPPORT_PLAN_SET",
      authorization?.supportPlanDecided === true,
      `A support plan for ${vendorName} is chosen, or none on purpose.`,
      `Nobody has chosen a support plan for ${vendorName}, or none.`,
    ],
    [
      "TERMS_ACCEPTED",
      facts.termsAccepted,
      `The terms for ${vendorName} are accepted.`,
      `The terms for ${vendorName} are not accepted yet.`,
    ],
  ];
  if (facts.needsTenantId) {
    rows.push([
      "VENDOR_TENANT_SET",
      authorization?.hasVendorTenant === true,
      `The customer's tenant id at ${vendorName} is set.`,
      `${vendorName} needs the customer's tenant id.`,
    ]);
  }
  return rows.map(([code, satisfied, yes, no]) => ({
    code,
    vendorId: facts.vendorId,
    satisfied,
    explanation: satisfied ? yes : no,
  }));
}

/** Whose page mends what is missing: staff set a customer up, a customer accepts its own terms. */
export type Audience = "console" | "customer";

/** Path of the page that mends a precondition; null where the audience can mend nothing. */
export function fixPath(
  customerId: string,
  { vendorId, code, satisfied }: Precondition,
  audience: Audience,
): string | null {
  if (satisfied) return null;
  if (audience === "customer") return code === "TERMS_ACCEPTED" ? "/v2c/company?fix=terms" : null;
  return `/console/customers/${customerId}?vendor=${vendorId}&fix=${code}`;
}
