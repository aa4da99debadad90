import { type Actor, isCustomer } from "@markethall/auth";
import { customerStatuses, type StatementStatus } from "../domain/statement-lifecycle.js";

const everyStatus: readonly StatementStatus[] = ["DRAFT", "OPEN", "CLOSED", "VOID"];

/** States of the statements that the actor may know of: drafts are the reseller's own business (rules.md §7). */
export function visibleStatuses(actor: Actor): readonly StatementStatus[] {
  // Partner clients work for the reseller, but what they read reaches others: no drafts for them either.
  return isCustomer(actor) || actor.kind === "client" ? customerStatuses : everyStatus;
}

export function canSeeStatement(
  actor: Actor,
  statement: { readonly status: StatementStatus },
): boolean {
  return visibleStatuses(actor).includes(statement.status);
}
