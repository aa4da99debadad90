import { type Context, fedByGateway, type LiveEvent } from "@markethall/graph";
import { Arg, Ctx, Int, Resolver, Root, Subscription } from "type-graphql";
import { activitySubjects, activitySummary } from "../domain/activity-summary.js";
import { ActivityEvent } from "./activity.types.js";
import { visibleRequest } from "./approval-request.resolver.js";
import { CloudSubscription, Order, Statement, stub } from "./entity-stubs.js";

@Resolver(() => ActivityEvent)
export class ActivityResolver {
  @Subscription(() => ActivityEvent, {
    subscribe: fedByGateway,
    description:
      "Everything that happens to what the viewer may see, in order and without gaps: `sequence` rises by one.",
  })
  async activity(
    @Arg("after", () => Int, {
      nullable: true,
      description: "The last sequence seen: what came after it is sent first.",
    })
    _after: number | null,
    @Root() event: LiveEvent,
    @Ctx() context: Context,
  ): Promise<ActivityEvent> {
    const { orderId, cloudSubscriptionId, statementId, approvalRequestId } =
      activitySubjects(event);
    return Object.assign(new ActivityEvent(), {
      sequence: event.sequence,
      occurredAt: new Date(event.occurredAt),
      kind: event.type,
      summary: activitySummary(event),
      order: stub(Order, orderId),
      cloudSubscription: stub(CloudSubscription, cloudSubscriptionId),
      approvalRequest: approvalRequestId ? await visibleRequest(context, approvalRequestId) : null,
      statement: stub(Statement, statementId),
    });
  }
}
