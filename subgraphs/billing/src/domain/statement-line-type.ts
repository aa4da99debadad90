/** What a line of a statement is (rules.md §7). */
export const statementLineTypes = [
  "NEW",
  "RECURRING",
  "ADD_QUANTITY",
  "REMOVE_QUANTITY",
  "CANCEL",
  "RENEW",
  "CONVERT",
  "USAGE",
  "CREDIT",
  "TAX",
  "ADJUSTMENT",
] as const;
export type StatementLineType = (typeof statementLineTypes)[number];
