import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { StatementStatus } from "../gql/graphql.js";

/** How far a statement is, in words. */
export const statusNames: Readonly<Record<StatementStatus, MessageDescriptor>> = {
  DRAFT: msg({ message: "Draft", context: "statement" }),
  OPEN: msg({ message: "Open", context: "statement" }),
  CLOSED: msg({ message: "Closed", context: "statement" }),
  VOID: msg({ message: "Void", context: "statement" }),
};
