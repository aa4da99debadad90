import { type Context, InvalidInputError, NotFoundError, refuse } from "@markethall/graph";
import type { NotFound, Result } from "@markethall/result";
import type {
  AlreadyDecided,
  InvalidReason,
  PreconditionsOpen,
} from "../domain/approval-request.js";
import type { ApprovalRequestEntity } from "../entities/approval-request.entity.js";
import type { DecidedRequest } from "../services/approval-request.service.js";
import { visibleRequest } from "./approval-request.resolver.js";
import { toApprovalDecision } from "./approval-request.types.js";
import {
  AlreadyDecidedError,
  type ApproveRequestResult,
  ApproveRequestSuccess,
  type DeclineRequestResult,
  DeclineRequestSuccess,
  PreconditionsOpenError,
} from "./decision.types.js";
import { toApprovalPrecondition } from "./precondition.types.js";

export type Approval = Result<DecidedRequest, AlreadyDecided | PreconditionsOpen | NotFound>;
export type Decline = Result<DecidedRequest, AlreadyDecided | InvalidReason | NotFound>;

/** What became of an approval, for whoever asked for it. */
export async function approvalAnswer(
  context: Context,
  requestId: string,
  result: Approval,
): Promise<typeof ApproveRequestResult> {
  if (result.ok) {
    const approvalRequest = await decided(context, requestId);
    return Object.assign(new ApproveRequestSuccess(), { approvalRequest });
  }
  switch (result.error.kind) {
    case "PreconditionsOpen":
      return refuse(
        PreconditionsOpenError,
        "Something must be set up before this can be approved.",
        { preconditions: result.error.preconditions.map(toApprovalPrecondition) },
      );
    case "AlreadyDecided":
      return alreadyDecided(context, requestId);
    case "NotFound":
      return refuse(NotFoundError, "There is no such approval request.");
  }
}

/** What became of a refusal, for whoever asked for it. */
export async function declineAnswer(
  context: Context,
  requestId: string,
  result: Decline,
): Promise<typeof DeclineRequestResult> {
  if (result.ok) {
    const approvalRequest = await decided(context, requestId);
    return Object.assign(new DeclineRequestSuccess(), { approvalRequest });
  }
  switch (result.error.kind) {
    case "InvalidReason":
      return refuse(InvalidInputError, result.error, { field: "reason" });
    case "AlreadyDecided":
      return alreadyDecided(context, requestId);
    case "NotFound":
      return refuse(NotFoundError, "There is no such approval request.");
  }
}

/** Read anew after the decision: a replayed answer shows the request of today. */
async function decided(context: Context, requestId: string): Promise<ApprovalRequestEntity> {
  const request = await visibleRequest(context, requestId);
  if (!request) throw new Error("a decided request is gone");
  return request;
}

async function alreadyDecided(context: Context, requestId: string): Promise<AlreadyDecidedError> {
  const { decision, number } = await decided(context, requestId);
  if (!decision) throw new Error("a decided request without its decision");
  const { decidedByName, status } = decision;
  return refuse(
    AlreadyDecidedError,
    `${decidedByName} was faster: ${number} is ${status.toLowerCase()}.`,
    { decision: toApprovalDecision(decision) },
  );
}
