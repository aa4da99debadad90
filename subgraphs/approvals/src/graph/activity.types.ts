import { DateTime } from "@markethall/graph";
import { Field, Int, ObjectType } from "type-graphql";
import { ApprovalRequest } from "./approval-request.types.js";
import { CloudSubscription, Order, Statement } from "./entity-stubs.js";

@ObjectType({ description: "Something that happened to what the viewer may see." })
export class ActivityEvent {
  @Field(() => Int, {
    description: "Rises by one per event of the viewer's tenant; give the last one as `after`.",
  })
  sequence!: number;

  @Field(() => DateTime, { description: "When, by the business clock." })
  occurredAt!: Date;

  @Field(() => String, {
    description: "Type of the event, such as subscriptions.order.changed.v1.",
  })
  kind!: string;

  @Field(() => String, { description: "One sentence for people." })
  summary!: string;

  @Field(() => Order, { nullable: true, description: "The order it is about." })
  order!: Order | null;

  @Field(() => CloudSubscription, { nullable: true, description: "The subscription it is about." })
  cloudSubscription!: CloudSubscription | null;

  @Field(() => ApprovalRequest, {
    nullable: true,
    description: "The approval request it is about.",
  })
  approvalRequest!: ApprovalRequest | null;

  @Field(() => Statement, { nullable: true, description: "The statement it is about." })
  statement!: Statement | null;
}
