import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { StatementLineType } from "../gql/graphql.js";

/** What a line of a statement charges or gives back, in words. */
export const lineTypes: Readonly<Record<StatementLineType, MessageDescriptor>> = {
  ADD_QUANTITY: msg({ message: "Add quantity", context: "statement line" }),
  ADJUSTMENT: msg({ message: "Adjustment", context: "statement line" }),
  CANCEL: msg({ message: "Cancel", context: "statement line" }),
  CONVERT: msg({ message: "Convert", context: "statement line" }),
  CREDIT: msg({ message: "Credit", context: "statement line" }),
  NEW: msg({ message: "New", context: "statement line" }),
  RECURRING: msg({ message: "Recurring", context: "statement line" }),
  REMOVE_QUANTITY: msg({ message: "Remove quantity", context: "statement line" }),
  RENEW: msg({ message: "Renew", context: "statement line" }),
  TAX: msg({ message: "Tax", context: "statement line" }),
  USAGE: msg({ message: "Usage", context: "statement line" }),
};
