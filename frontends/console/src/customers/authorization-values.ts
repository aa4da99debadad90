import type { AuthorizationChoicesQuery, VendorConditionsInput } from "../gql/graphql.js";
import type { Authorization } from "./authorize-vendor.js";
import { currencies } from "./currencies.js";

type Book = NonNullable<AuthorizationChoicesQuery["priceBooks"]>[number];

/** The choice "none", which differs from not having chosen. */
export const NO_SUPPORT_PLAN = "none";

export interface AuthorizationValues {
  vendorId: string | null;
  priceBookId: string | null;
  currency: string | null;
  supportPlanId: string | null;
  vendorTenantId: string;
}

/** The form's values from what is set; a decision for no support plan is shown as one. */
export function authorizationValues(
  known: Authorization | undefined,
  vendorId: string | null,
): AuthorizationValues {
  const decidedAgainst = known?.supportPlanDecided && !known.supportPlan;
  return {
    vendorId,
    priceBookId: known?.priceBook?.id ?? null,
    currency: known?.currency ?? null,
    supportPlanId: known?.supportPlan?.id ?? (decidedAgainst ? NO_SUPPORT_PLAN : null),
    vendorTenantId: known?.vendorTenantId ?? "",
  };
}

/** What goes to the graph: only what is chosen, since what is not named stays as it is. */
export function conditionsInput(values: AuthorizationValues): VendorConditionsInput {
  const { vendorId, priceBookId, currency, supportPlanId, vendorTenantId } = values;
  return {
    vendorId: vendorId ?? "",
    ...(priceBookId ? { priceBookId } : {}),
    ...(currency ? { currency } : {}),
    ...(supportPlanId === NO_SUPPORT_PLAN ? { noSupportPlan: true } : {}),
    ...(supportPlanId && supportPlanId !== NO_SUPPORT_PLAN ? { supportPlanId } : {}),
    ...(vendorTenantId.trim() === "" ? {} : { vendorTenantId: vendorTenantId.trim() }),
  };
}

/** The reseller's own books of a vendor; a master book is where they come from and sells nothing. */
export function booksOf(books: readonly Book[], vendorId: string | null): readonly Book[] {
  return books.filter(({ kind, vendor }) => kind === "CUSTOM" && vendor.id === vendorId);
}

/** Currencies that the vendor's books are in; all when there is no book. */
export function currenciesOf(books: readonly Book[]): readonly string[] {
  const ofBooks = [...new Set(books.map(({ currency }) => currency))];
  return ofBooks.length > 0 ? ofBooks : currencies;
}
