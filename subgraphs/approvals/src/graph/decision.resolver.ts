import { type Context, InvalidInputError, isId, NotFoundError, refuse } from "@markethall/graph";
import { err, notFound } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApprovalRequestService } from "../services/approval-request.service.js";
import type { ApprovalRequestEntity } from "../entities/approval-request.entity.js";
import { toApprovalDecision } from "./approval-request.types.js";
import { visibleRequest } from "./approval-request.resolver.js";
import {
  AlreadyDecidedError,
  ApproveRequestInput,
  ApproveRequestResult,
  ApproveRequestSuccess,
  DeclineRequestInput,
  DeclineRequestResult,
  DeclineRequestSuccess,
  PreconditionsOpenError,
} from "./decision.types.js";
import { toApprovalPrecondition } from "./precondition.types.js";

@Resolver()
export class DecisionResolver {
  constructor(private readonly requests: ApprovalRequestService) {}

  @Mutation(() => ApproveRequestResult, {
    description:
      "Approves a request: what was asked for goes on. Refused while a precondition is open.",
  })
  async approveRequest(
    @Arg("input", () => ApproveRequestInput, { description: "Which request." })
    { requestId, note = null }: ApproveRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof ApproveRequestResult> {
    const input = { requestId, note };
    const result = await context.mutate("approveRequest", input, async (tx) =>
      isId(requestId)
        ? this.requests.approve(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (result.ok) {
      const approvalRequest = await decided(context, requestId);
      return Object.assign(new ApproveRequestSuccess(), { approvalRequest });
    }
    switch (result.error.kind) {
      case "PreconditionsOpen":
        return refuse(
          PreconditionsOpenError,
          "Something must be set up before this can be approved.",
          {
            preconditions: result.error.preconditions.map(toApprovalPrecondition),
          },
        );
      case "AlreadyDecided":
        return alreadyDecided(context, requestId);
      case "NotFound":
        return refuse(NotFoundError, "There is no such approval request.");
    }
  }

  @Mutation(() => DeclineRequestResult, {
    description:
      "Declines a request with a reason that the asker is told; it stays in the history.",
  })
  async declineRequest(
    @Arg("input", () => DeclineRequestInput, { description: "Which request, and why." })
    { requestId, reason }: DeclineRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof DeclineRequestResult> {
    const input = { requestId, reason };
    const result = await context.mutate("declineRequest", input, async (tx) =>
      isId(requestId)
        ? this.requests.decline(tx, context.actor, input, context.now)
        : err(notFound),
    );
    if (result.ok) {
      const approvalRequest = await decided(context, requestId);
      return Object.assign(new DeclineRequestSuccess(), { approvalRequest });
    }
    switch (result.error.kind) {
      case "InvalidReason":
        return refuse(InvalidInputError, result.error.message, { field: "reason" });
      case "AlreadyDecided":
        return alreadyDecided(context, requestId);
      case "NotFound":
        return refuse(NotFoundError, "There is no such approval request.");
    }
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
