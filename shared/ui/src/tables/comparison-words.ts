import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What became of something that is billed. */
export const stateWords = {
  NEW: msg({ message: "New", context: "compared" }),
  GONE: msg({ message: "Gone", context: "compared" }),
  MORE: msg({ message: "More", context: "compared" }),
  LESS: msg({ message: "Less", context: "compared" }),
  SAME: msg({ message: "Same", context: "compared" }),
} satisfies Readonly<Record<string, MessageDescriptor>>;

/** Where a difference comes from. */
export const causeWords = {
  STARTED: msg`Charged now and not before`,
  ENDED: msg`Not charged any more`,
  PAID_AHEAD: msg`Paid ahead before`,
  QUANTITY: msg({ message: "Quantity", context: "compared" }),
  PRICE: msg({ message: "Price", context: "compared" }),
  RATE: msg`Exchange rate`,
  ONE_TIME: msg`Comes once`,
  FOLLOWS: msg`Follows from the other lines`,
  ROUNDING: msg({ message: "Rounding", context: "compared" }),
} satisfies Readonly<Record<string, MessageDescriptor>>;

/** What lines of a statement are. */
export const kindWords = {
  SUBSCRIPTION: msg({ message: "Subscription", context: "compared" }),
  CHANGE: msg`Change within a cycle`,
  USAGE: msg({ message: "Usage", context: "compared" }),
  CORRECTION: msg`Correction of an earlier month`,
  CHARGE: msg({ message: "Charge", context: "compared" }),
  SUPPORT: msg({ message: "Support", context: "compared" }),
  TAX: msg({ message: "Tax", context: "compared" }),
  CREDIT: msg`Credit used`,
} satisfies Readonly<Record<string, MessageDescriptor>>;
