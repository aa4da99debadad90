import { type Context, InvalidInputError, isId, refuse } from "@markethall/graph";
import { err, notFound, ok } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { validReason } from "../domain/approval-request.js";
import type { ApprovalRequestService } from "../services/approval-request.service.js";
import { type Approval, approvalAnswer, type Decline, declineAnswer } from "./decision-answers.js";
import {
  ApproveRequestOutcome,
  ApproveRequestsInput,
  ApproveRequestsResult,
  ApproveRequestsSuccess,
  DeclineRequestOutcome,
  DeclineRequestsInput,
  DeclineRequestsResult,
  DeclineRequestsSuccess,
} from "./bulk-decision.types.js";

/** Most requests that are decided at one time. */
const MOST = 100;

@Resolver()
export class BulkDecisionResolver {
  constructor(private readonly requests: ApprovalRequestService) {}

  @Mutation(() => ApproveRequestsResult, {
    description:
      "Approves several requests, each by itself: one that is refused keeps none of the others.",
  })
  async approveRequests(
    @Arg("input", () => ApproveRequestsInput, { description: "Which requests." })
    { requestIds, note = null }: ApproveRequestsInput,
    @Ctx() context: Context,
  ): Promise<typeof ApproveRequestsResult> {
    const ids = [...new Set(requestIds)];
    if (!isFew(ids)) return tooMany();
    const results = await eachByItself<Approval>(
      context,
      { list: "approveRequests", each: "approveRequest" },
      { note },
      ids,
      (id, tx) =>
        isId(id)
          ? this.requests.approve(tx, context.actor, { requestId: id, note }, context.now)
          : Promise.resolve(err(notFound)),
    );
    const outcomes = await Promise.all(
      results.map(async ([requestId, result]) =>
        Object.assign(new ApproveRequestOutcome(), {
          requestId,
          result: await approvalAnswer(context, requestId, result),
        }),
      ),
    );
    return Object.assign(new ApproveRequestsSuccess(), { outcomes });
  }

  @Mutation(() => DeclineRequestsResult, {
    description:
      "Declines several requests with one reason, each by itself: one that is refused keeps none of the others.",
  })
  async declineRequests(
    @Arg("input", () => DeclineRequestsInput, { description: "Which requests, and why." })
    { requestIds, reason }: DeclineRequestsInput,
    @Ctx() context: Context,
  ): Promise<typeof DeclineRequestsResult> {
    const ids = [...new Set(requestIds)];
    if (!isFew(ids)) return tooMany();
    const words = validReason(reason);
    if (!words.ok) return refuse(InvalidInputError, words.error, { field: "reason" });
    const results = await eachByItself<Decline>(
      context,
      { list: "declineRequests", each: "declineRequest" },
      { reason },
      ids,
      (id, tx) =>
        isId(id)
          ? this.requests.decline(tx, context.actor, { requestId: id, reason }, context.now)
          : Promise.resolve(err(notFound)),
    );
    const outcomes = await Promise.all(
      results.map(async ([requestId, result]) =>
        Object.assign(new DeclineRequestOutcome(), {
          requestId,
          result: await declineAnswer(context, requestId, result),
        }),
      ),
    );
    return Object.assign(new DeclineRequestsSuccess(), { outcomes });
  }
}

/**
 * Decides one after the other, each in a transaction of its own with its own audit entry and kept answer (ADR 37). The whole
 * list claims the request's key first, so that the same key with another list is refused before anything is done.
 */
async function eachByItself<R>(
  context: Context,
  operation: { readonly list: string; readonly each: string },
  words: object,
  requestIds: readonly string[],
  decide: (requestId: string, tx: Tx) => Promise<R>,
): Promise<(readonly [string, R])[]> {
  await context.mutate(operation.list, { ...words, requestIds }, () => Promise.resolve(ok(null)));
  const results: (readonly [string, R])[] = [];
  for (const requestId of requestIds) {
    const input = { ...words, requestId };
    const result = await context.mutate(operation.each, input, (tx) => decide(requestId, tx), {
      part: requestId,
    });
    results.push([requestId, result]);
  }
  return results;
}

function isFew(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.length <= MOST;
}

function tooMany(): InvalidInputError {
  return refuse(InvalidInputError, `Choose 1 to ${MOST} requests.`, { field: "requestIds" });
}
