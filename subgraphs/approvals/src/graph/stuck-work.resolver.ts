import { isPlatform } from "@markethall/auth";
import {
  type Connection,
  type Context,
  DateTime,
  InvalidInputError,
  NotFoundError,
  refuse,
} from "@markethall/graph";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  canDiscard,
  canRetry,
  jobSubject,
  machineryReason,
  type PortalPart,
  portalParts,
} from "../domain/stuck-work.js";
import { listStuckWork, type StuckWorkRow } from "../services/stuck-work.queries.js";
import type { NotPossible, StuckWorkService } from "../services/stuck-work.service.js";
import { ApprovalRequest } from "./approval-request.types.js";
import { visibleRequest } from "./approval-request.resolver.js";
import { Customer, Order, stub } from "./entity-stubs.js";
import {
  DiscardStuckWorkInput,
  DiscardStuckWorkResult,
  DiscardStuckWorkSuccess,
  PortalPartEnum,
  RetryStuckWorkInput,
  RetryStuckWorkResult,
  RetryStuckWorkSuccess,
  StuckWork,
  StuckWorkActionError,
  StuckWorkArgs,
  StuckWorkConnection,
} from "./stuck-work.types.js";

@Resolver(() => StuckWork)
export class StuckWorkResolver {
  constructor(private readonly stuckWorkService: StuckWorkService) {}

  @Query(() => StuckWorkConnection, {
    nullable: true,
    description:
      "What is held up and why, the newest first: the reseller's own for its staff, all resellers' for the platform. (console)",
  })
  stuckWork(
    @Args(() => StuckWorkArgs) page: StuckWorkArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StuckWorkRow>> {
    return context.read((tx) => listStuckWork(tx, context.now, page));
  }

  @FieldResolver(() => String, { description: "What it is, for people." })
  subject(@Root() { kind, subject }: StuckWorkRow): string {
    return kind === "JOB" ? jobSubject(subject) : subject;
  }

  @FieldResolver(() => String, { description: "What holds it up." })
  reason(@Root() { kind, ...row }: StuckWorkRow, @Ctx() { actor }: Context): string {
    return kind === "EVENT" || kind === "JOB"
      ? machineryReason(row.reason, row.attempts, row.overran, isPlatform(actor))
      : (row.reason ?? "");
  }

  @FieldResolver(() => PortalPartEnum, {
    nullable: true,
    description: "Whose work it is; null for machinery that belongs to no part.",
  })
  part(@Root() { part }: StuckWorkRow): PortalPart | null {
    return portalParts.find((known) => known === part) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "For EVENT and JOB the name that logs and metrics know it by; else null.",
  })
  machineName(@Root() { kind, subject }: StuckWorkRow): string | null {
    return kind === "EVENT" || kind === "JOB" ? subject : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      "Id of the order, run, endpoint or other thing that is held up; null for EVENT and JOB.",
  })
  subjectId(@Root() { subjectId }: StuckWorkRow): string | null {
    return subjectId;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When it is tried again by itself, where that is known.",
  })
  nextAttemptAt(@Root() { nextAt }: StuckWorkRow): Date | null {
    return nextAt;
  }

  @FieldResolver(() => Boolean, { description: "Whether `retryStuckWork` does something." })
  canRetry(@Root() { kind }: StuckWorkRow, @Ctx() { actor }: Context): boolean {
    return canRetry(kind, isPlatform(actor));
  }

  @FieldResolver(() => Boolean, { description: "Whether `discardStuckWork` does something." })
  canDiscard(@Root() { kind, needsPerson }: StuckWorkRow, @Ctx() { actor }: Context): boolean {
    return canDiscard(kind, needsPerson, isPlatform(actor));
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer it concerns." })
  customer(@Root() { customerId }: StuckWorkRow): Customer | null {
    return stub(Customer, customerId);
  }

  @FieldResolver(() => Order, { nullable: true, description: "The order that is stuck." })
  order(@Root() { kind, subjectId }: StuckWorkRow): Order | null {
    return kind === "ORDER" ? stub(Order, subjectId) : null;
  }

  @FieldResolver(() => ApprovalRequest, {
    nullable: true,
    description: "The request that nobody decided.",
  })
  async approvalRequest(@Root() { kind, subjectId }: StuckWorkRow, @Ctx() context: Context) {
    return kind === "APPROVAL_REQUEST" && subjectId ? visibleRequest(context, subjectId) : null;
  }

  @Mutation(() => RetryStuckWorkResult, {
    description: "Tries something stuck again now, as if it had not failed before. (console)",
  })
  async retryStuckWork(
    @Arg("input", () => RetryStuckWorkInput, { description: "Which." }) input: RetryStuckWorkInput,
    @Ctx() context: Context,
  ): Promise<typeof RetryStuckWorkResult> {
    const { stuckWorkId } = input;
    const result = await context.mutate("retryStuckWork", { stuckWorkId }, (tx) =>
      this.stuckWorkService.retry(tx, context.actor, stuckWorkId, context.now),
    );
    if (result.ok) return Object.assign(new RetryStuckWorkSuccess(), result.value);
    return result.error.kind === "NotFound" ? goneOrForeign() : notPossible(result.error);
  }

  @Mutation(() => DiscardStuckWorkResult, {
    description: "Puts something stuck aside for good; the reason is kept. (console)",
  })
  async discardStuckWork(
    @Arg("input", () => DiscardStuckWorkInput, { description: "Which, and why." })
    { stuckWorkId, reason }: DiscardStuckWorkInput,
    @Ctx() context: Context,
  ): Promise<typeof DiscardStuckWorkResult> {
    const result = await context.mutate("discardStuckWork", { stuckWorkId, reason }, (tx) =>
      this.stuckWorkService.discard(tx, context.actor, { id: stuckWorkId, reason }, context.now),
    );
    if (result.ok) return Object.assign(new DiscardStuckWorkSuccess(), result.value);
    switch (result.error.kind) {
      case "NotFound":
        return goneOrForeign();
      case "InvalidReason":
        return refuse(InvalidInputError, result.error, { field: "reason" });
      case "NotPossible":
        return notPossible(result.error);
    }
  }
}

function goneOrForeign(): NotFoundError {
  return refuse(NotFoundError, "This is not stuck any more.");
}

function notPossible(error: NotPossible): StuckWorkActionError {
  return refuse(StuckWorkActionError, error);
}
