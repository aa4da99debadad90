import {
  type Connection,
  type Context,
  DateTime,
  fedByGateway,
  isId,
  type LiveEvent,
  Money,
  toMoney,
} from "@markethall/graph";
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { expiresAt } from "../domain/deadline.js";
import type { ApprovalRequestEntity } from "../entities/approval-request.entity.js";
import { canReadApprovalRequests } from "../policies/approval-request.policy.js";
import {
  approvalRequestsById,
  listApprovalRequests,
} from "../services/approval-request.queries.js";
import type { ReadinessService } from "../services/readiness.service.js";
import {
  ApprovalDecision,
  ApprovalRequest,
  ApprovalRequestConnection,
  ApprovalRequestsArgs,
  toApprovalDecision,
} from "./approval-request.types.js";
import { Customer, Order, stub, User, Vendor } from "./entity-stubs.js";
import { ApprovalPrecondition, toApprovalPrecondition } from "./precondition.types.js";

/** The request, or null where there is none that the actor may see. */
export async function visibleRequest(
  context: Context,
  id: string,
): Promise<ApprovalRequestEntity | null> {
  if (!isId(id) || !canReadApprovalRequests(context.actor)) return null;
  return context.loader("approval request", approvalRequestsById).load(id);
}

@Resolver(() => ApprovalRequest)
export class ApprovalRequestResolver {
  constructor(private readonly readiness: ReadinessService) {}

  @Query(() => ApprovalRequestConnection, {
    nullable: true,
    description: "The queue and its history, the newest first. (console)",
  })
  approvalRequests(
    @Args(() => ApprovalRequestsArgs) { filter, ...page }: ApprovalRequestsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ApprovalRequestEntity>> {
    return context.read((tx) => listApprovalRequests(tx, filter ?? {}, page));
  }

  @Query(() => ApprovalRequest, { nullable: true, description: "One request. (console)" })
  approvalRequest(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<ApprovalRequestEntity | null> {
    return visibleRequest(context, id);
  }

  @Subscription(() => ApprovalRequest, {
    subscribe: fedByGateway,
    description: "Each request of the queue as it comes, changes and goes. (console)",
  })
  async approvalQueueChanged(
    @Root() event: LiveEvent<{ readonly requestId: string }>,
    @Ctx() context: Context,
  ): Promise<ApprovalRequestEntity> {
    const request = await visibleRequest(context, event.payload.requestId);
    if (!request) throw new Error("the event of a request that the subscriber cannot see");
    return request;
  }

  @FieldResolver(() => User, { nullable: true, description: "The person who asks." })
  requestedBy(@Root() request: ApprovalRequestEntity): User | null {
    return stub(User, request.requestedByUserId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer it is about." })
  customer(@Root() request: ApprovalRequestEntity): Customer | null {
    return stub(Customer, request.customerId);
  }

  @FieldResolver(() => Vendor, {
    nullable: true,
    description: "The vendor it concerns; null when it is none or several.",
  })
  vendor(@Root() { vendorIds }: ApprovalRequestEntity): Vendor | null {
    return vendorIds.length === 1 ? stub(Vendor, vendorIds[0] ?? null) : null;
  }

  @FieldResolver(() => Order, { nullable: true, description: "The order that is asked for." })
  order(@Root() { kind, subjectId }: ApprovalRequestEntity): Order | null {
    return stub(Order, kind === "ORDER" ? subjectId : null);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When it ends undecided, and counts as declined.",
  })
  expiresAt(@Root() { dueAt }: ApprovalRequestEntity): Date | null {
    return dueAt && expiresAt(dueAt);
  }

  @FieldResolver(() => Money, { nullable: true, description: "What it would cost." })
  amount(@Root() { amount }: ApprovalRequestEntity): Money | null {
    return amount && toMoney(amount);
  }

  @FieldResolver(() => ApprovalDecision, {
    nullable: true,
    description: "How it ended; null while it is pending.",
  })
  decision(@Root() { decision }: ApprovalRequestEntity): ApprovalDecision | null {
    return decision && toApprovalDecision(decision);
  }

  @FieldResolver(() => [ApprovalPrecondition], {
    description: "What must hold before it can be approved, as of now.",
  })
  async preconditions(
    @Root() request: ApprovalRequestEntity,
    @Ctx() context: Context,
  ): Promise<ApprovalPrecondition[]> {
    const loader = context.loader(
      "preconditions",
      (tx, requests: readonly ApprovalRequestEntity[]) =>
        this.readiness.ofRequests(tx, requests, "console"),
    );
    return (await loader.load(request)).map(toApprovalPrecondition);
  }
}
