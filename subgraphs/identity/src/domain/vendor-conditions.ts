import { ok, type Result } from "@markethall/result";
import { invalidField, type InvalidField } from "./invalid-field.js";

/** What is known of the things that an authorisation names; null for one that is not there. */
export interface KnownOffer {
  readonly vendor: { readonly id: string } | null;
  readonly priceBook: { readonly vendorId: string; readonly currency: string } | null;
  readonly supportPlan: { readonly id: string } | null;
}

/** Conditions as they would stand after the change. */
export interface NamedConditions {
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
  readonly supportPlanId: string | null;
}

/** Whether conditions fit together: all that is named is there, the book is of this vendor and in this currency. */
export function checkConditions(
  conditions: NamedConditions,
  known: KnownOffer,
): Result<null, InvalidField> {
  if (!known.vendor) return invalidField("vendorId", "There is no such vendor.");
  if (conditions.priceBookId !== null) {
    if (!known.priceBook) return invalidField("priceBookId", "Choose one of your own price books.");
    const { vendorId, currency } = known.priceBook;
    if (vendorId !== conditions.vendorId) {
      return invalidField("priceBookId", "This price book is for another vendor.");
    }
    if (conditions.currency !== null && conditions.currency !== currency) {
      return invalidField("currency", `The price book is in ${currency}.`);
    }
  }
  if (conditions.supportPlanId !== null && !known.supportPlan) {
    return invalidField("supportPlanId", "There is no such support plan.");
  }
  return ok(null);
}
