import { type Actor, mayCall } from "@markethall/auth";

/** The queue is the console's. Row-level security has already left out every other reseller's. */
export function canReadApprovalRequests(actor: Actor): boolean {
  return actor.kind === "system" || mayCall(actor, "Query.approvalRequest");
}

export function canDecideApprovalRequests(actor: Actor): boolean {
  return mayCall(actor, "Mutation.approveRequest") && mayCall(actor, "Mutation.declineRequest");
}
