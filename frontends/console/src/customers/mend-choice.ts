/** In the address in place of a vendor: authorise one that is not yet. */
export const NEW_VENDOR = "new";

/** What the page's address asks to mend. */
export interface Mend {
  /** Null: the vendor is to be chosen. */
  readonly vendorId: string | null;
  /** Code of the precondition that the link came from; null when one came to edit. */
  readonly code: string | null;
}

/**
 * Reads `?vendor=<id>&fix=<CODE>` as preconditions link to it; null when nothing is to be mended.
 *
 * Example: `?fix=VENDOR_AUTHORIZED` opens the form with the vendor to choose.
 */
export function chosenMend(params: URLSearchParams): Mend | null {
  const vendor = params.get("vendor");
  const code = params.get("fix");
  if (vendor === null && code === null) return null;
  return { vendorId: vendor === NEW_VENDOR ? null : vendor, code };
}

/** The address with the form of this vendor open. */
export function authorizing(params: URLSearchParams, vendorId: string): URLSearchParams {
  const next = mended(params);
  next.set("vendor", vendorId);
  return next;
}

/** The address with the form closed. */
export function mended(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete("vendor");
  next.delete("fix");
  return next;
}

export type AuthorizationField =
  "vendorId" | "priceBookId" | "currency" | "supportPlanId" | "vendorTenantId";

const fields: Readonly<Record<string, AuthorizationField>> = {
  VENDOR_AUTHORIZED: "vendorId",
  PRICE_BOOK_SET: "priceBookId",
  CURRENCY_SET: "currency",
  SUPPORT_PLAN_SET: "supportPlanId",
  VENDOR_TENANT_SET: "vendorTenantId",
};

/** Where in the form a precondition is mended; null for terms, which only the customer can accept. */
export function fieldOf({ code, vendorId }: Mend): AuthorizationField | null {
  if (code === null) return vendorId === null ? "vendorId" : null;
  const field = fields[code] ?? null;
  return field === "vendorId" && vendorId !== null ? "priceBookId" : field;
}
