import { err, ok, type Result } from "@markethall/result";
import { addDays } from "./period.js";

export const statementStatuses = ["DRAFT", "OPEN", "CLOSED", "VOID"] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** What customers may see: never a draft (rules.md §7). */
export const customerStatuses: readonly StatementStatus[] = ["OPEN", "CLOSED", "VOID"];

/** Days a customer has to pay (our choice). */
const paymentDays = 30;

export interface StatementNotDraft {
  readonly kind: "StatementNotDraft";
  readonly status: StatementStatus;
}
export interface StatementNotOpen {
  readonly kind: "StatementNotOpen";
  readonly status: StatementStatus;
}

interface Stateful {
  readonly status: StatementStatus;
}

/** DRAFT → OPEN: from now on the customer sees it and nothing in it is edited. */
export function opened(
  statement: Stateful,
  at: Date,
): Result<{ status: "OPEN"; openedAt: Date; dueOn: string }, StatementNotDraft> {
  if (statement.status !== "DRAFT") return err(notDraft(statement));
  return ok({
    status: "OPEN",
    openedAt: at,
    dueOn: addDays(at.toISOString().slice(0, 10), paymentDays),
  });
}

/** OPEN → CLOSED: paid or written off. Final. */
export function closed(
  statement: Stateful,
  at: Date,
): Result<{ status: "CLOSED"; closedAt: Date }, StatementNotOpen> {
  return statement.status === "OPEN"
    ? ok({ status: "CLOSED", closedAt: at })
    : err(notOpen(statement));
}

/** OPEN → VOID: nothing is owed on it, and what it charged can be charged again. Final. */
export function voided(
  statement: Stateful,
  at: Date,
): Result<{ status: "VOID"; voidedAt: Date }, StatementNotOpen> {
  return statement.status === "OPEN"
    ? ok({ status: "VOID", voidedAt: at })
    : err(notOpen(statement));
}

/** Only a draft goes without a trace; a number once given stays. */
export function discardable(statement: Stateful): Result<true, StatementNotDraft> {
  return statement.status === "DRAFT" ? ok(true) : err(notDraft(statement));
}

/** After OPEN a correction is a credit memo: of what is or was owed. */
export function correctable(statement: Stateful): Result<true, StatementNotOpen> {
  const owed = statement.status === "OPEN" || statement.status === "CLOSED";
  return owed ? ok(true) : err(notOpen(statement));
}

function notDraft({ status }: Stateful): StatementNotDraft {
  return { kind: "StatementNotDraft", status };
}
function notOpen({ status }: Stateful): StatementNotOpen {
  return { kind: "StatementNotOpen", status };
}
