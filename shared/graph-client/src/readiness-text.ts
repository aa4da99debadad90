import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

interface Precondition {
  readonly code: string;
  readonly satisfied: boolean;
  readonly explanation: string;
  readonly vendor?: { readonly name: string } | null;
}

/** What holds, or what is missing, before a customer can order, in the reader's language (ADR 27). */
export function readinessText({ code, satisfied, explanation, vendor }: Precondition): string {
  if (!vendor) return code === "VENDOR_AUTHORIZED" && !satisfied ? i18n._(nobody) : explanation;
  const words = (satisfied ? holds : missing)[code];
  return words ? i18n._(words.id, { vendor: vendor.name }, words) : explanation;
}

const nobody = msg`No vendor is authorised for the customer yet.`;

type Words = Readonly<Record<string, MessageDescriptor>>;

const holds: Words = {
  VENDOR_AUTHORIZED: msg({ message: "{vendor} is authorised for the customer." }),
  PRICE_BOOK_SET: msg({ message: "A price book is set for {vendor}." }),
  CURRENCY_SET: msg({ message: "The currency for {vendor} is set." }),
  SUPPORT_PLAN_SET: msg({ message: "The support plan for {vendor} is decided." }),
  TERMS_ACCEPTED: msg({ message: "All terms required for {vendor} are accepted." }),
  VENDOR_TENANT_SET: msg({ message: "The customer's tenant id at {vendor} is set." }),
};

const missing: Words = {
  VENDOR_AUTHORIZED: msg({ message: "{vendor} is not authorised for the customer yet." }),
  PRICE_BOOK_SET: msg({ message: "No price book is set for {vendor}." }),
  CURRENCY_SET: msg({ message: "No currency is set for {vendor}." }),
  SUPPORT_PLAN_SET: msg({
    message: "Nobody has chosen a support plan for {vendor}, or chosen none.",
  }),
  TERMS_ACCEPTED: msg({ message: "The terms for {vendor} are not accepted yet." }),
  VENDOR_TENANT_SET: msg({
    message: "{vendor} needs the customer's tenant id, and none is set.",
  }),
};
