import { connectionTypes, DateTime } from "@markethall/graph";
import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  WEBHOOK_DELIVERY_STATUSES,
  WEBHOOK_ENDPOINT_STATUSES,
  type WebhookDeliveryStatus,
  type WebhookEndpointStatus,
} from "../domain/webhook-endpoint.js";
import { enumOf } from "./enums.js";

export const WebhookEndpointStatusEnum = enumOf(WEBHOOK_ENDPOINT_STATUSES, {
  name: "WebhookEndpointStatus",
  description: "Whether an endpoint is told about events.",
  meanings: {
    ENABLED: "It gets what it asked for.",
    DISABLED: "It gets nothing, by choice or because it answered that it is gone.",
  },
});

export const WebhookDeliveryStatusEnum = enumOf(WEBHOOK_DELIVERY_STATUSES, {
  name: "WebhookDeliveryStatus",
  description: "How far a message to an endpoint has come.",
  meanings: {
    PENDING: "It is tried, or waits for the next try.",
    DELIVERED: "The endpoint took it.",
    FAILED: "It is tried no more, until somebody replays it.",
  },
});

@ObjectType({ description: "A kind of event that endpoints can be told about." })
export class WebhookEventType {
  @Field(() => String, { description: "Its name, such as order.changed." })
  name!: string;

  @Field(() => String, { description: "When it happens." })
  description!: string;
}

@ObjectType({ description: "An address of a partner that is told about events." })
export class WebhookEndpoint {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Where messages go." })
  url!: string;

  @Field(() => String, { description: "What the reseller says about it; may be empty." })
  description!: string;

  @Field(() => [String], { description: "Names of the events that it is told about." })
  eventTypes!: string[];

  @Field(() => WebhookEndpointStatusEnum, { description: "Whether it is told anything." })
  status!: WebhookEndpointStatus;

  @Field(() => String, { nullable: true, description: "Why it is disabled." })
  disabledReason!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until then the secret before this one signs, too.",
  })
  oldSecretEndsAt!: Date | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}

@ObjectType({ description: "One message to one endpoint, and what became of it." })
export class WebhookDelivery {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ID, { description: "`webhook-id` of the message, the same at every try." })
  messageId!: string;

  @Field(() => String, { description: "Name of the event, or webhook.test." })
  eventType!: string;

  @Field(() => String, { description: "The message as it is sent." })
  body!: string;

  @Field(() => WebhookDeliveryStatusEnum, { description: "How far it has come." })
  status!: WebhookDeliveryStatus;

  @Field(() => Int, { description: "How often it was tried, replays included." })
  attempts!: number;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it is tried next." })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was tried last." })
  lastAttemptAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "HTTP status of the last answer; null when none came.",
  })
  responseCode!: number | null;

  @Field(() => Int, { nullable: true, description: "How long the last try took, in milliseconds." })
  durationMs!: number | null;

  @Field(() => String, { nullable: true, description: "Why the last try failed." })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: "The beginning of the last answer." })
  responseBody!: string | null;
}

export const { Connection: WebhookEndpointConnection } = connectionTypes(
  () => WebhookEndpoint,
  "WebhookEndpoint",
);
export const { Connection: WebhookDeliveryConnection } = connectionTypes(
  () => WebhookDelivery,
  "WebhookDelivery",
);
