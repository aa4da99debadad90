import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { StatementLineType } from "../gql/graphql.js";

/** Why a line is on a statement, in a word or two. */
export const lineTypeNames: Readonly<Record<StatementLineType, MessageDescriptor>> = {
  NEW: msg`New`,
  RECURRING: msg`Recurring`,
  ADD_QUANTITY: msg`Add quantity`,
  REMOVE_QUANTITY: msg`Remove quantity`,
  CONVERT: msg`Convert`,
  RENEW: msg`Renew`,
  CANCEL: msg({ message: "Cancel", context: "type of a line" }),
  USAGE: msg`Usage`,
  ADJUSTMENT: msg`Adjustment`,
  CREDIT: msg`Credit`,
  TAX: msg`Tax`,
};
