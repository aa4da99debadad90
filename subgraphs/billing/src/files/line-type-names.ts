import type { StatementLineType } from "../domain/statement-line-type.js";

/** As the pages say them in English. */
export const lineTypeNames: Readonly<Record<StatementLineType, string>> = {
  NEW: "New",
  RECURRING: "Recurring",
  ADD_QUANTITY: "Add quantity",
  REMOVE_QUANTITY: "Remove quantity",
  CANCEL: "Cancel",
  RENEW: "Renew",
  CONVERT: "Convert",
  USAGE: "Usage",
  CREDIT: "Credit",
  TAX: "Tax",
  ADJUSTMENT: "Adjustment",
};
