import { type Context, isId } from "@markethall/graph";
import { err, notFound } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApprovalRequestService } from "../services/approval-request.service.js";
import { approvalAnswer, type Approval, declineAnswer, type Decline } from "./decision-answers.js";
import {
  ApproveRequestInput,
  ApproveRequestResult,
  DeclineRequestInput,
  DeclineRequestResult,
} from "./decision.types.js";

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
    const result = await context.mutate<Approval>("approveRequest", input, async (tx) =>
      isId(requestId)
        ? this.requests.approve(tx, context.actor, input, context.now)
        : err(notFound),
    );
    return approvalAnswer(context, requestId, result);
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
    const result = await context.mutate<Decline>("declineRequest", input, async (tx) =>
      isId(requestId)
        ? this.requests.decline(tx, context.actor, input, context.now)
        : err(notFound),
    );
    return declineAnswer(context, requestId, result);
  }
}
