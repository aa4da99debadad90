import { DateTime, PageArgs } from "@markethall/graph";
import { ArrayMaxSize, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type { WebhookDeliveryStatus } from "../domain/webhook-endpoint.js";
import { WebhookDeliveryStatusEnum } from "./webhook.types.js";

const LONGEST_URL = 2_048;
const LONGEST_TEXT = 1_000;
const MOST_TYPES = 50;

@ArgsType()
export class WebhookDeliveryArgs extends PageArgs {
  @Field(() => WebhookDeliveryStatusEnum, { nullable: true, description: "Only these." })
  status?: WebhookDeliveryStatus | null;
}

@InputType({ description: "An address that is told about events." })
export class CreateWebhookEndpointInput {
  @MaxLength(LONGEST_URL)
  @Field(() => String, { description: "Where messages go: https, on the public internet." })
  url!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { defaultValue: "", description: "What it is for." })
  description!: string;

  @ArrayMaxSize(MOST_TYPES)
  @Field(() => [String], { description: "Names of the events, such as order.changed." })
  eventTypes!: string[];
}

@InputType({ description: "Changes an endpoint; what is left out stays." })
export class UpdateWebhookEndpointInput {
  @Field(() => ID, { description: "Which one." })
  webhookEndpointId!: string;

  @MaxLength(LONGEST_URL)
  @Field(() => String, { nullable: true, description: "Where messages go." })
  url?: string | null;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @ArrayMaxSize(MOST_TYPES)
  @Field(() => [String], { nullable: true, description: "Names of the events." })
  eventTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "False stops it; what waits for it becomes a dead letter.",
  })
  enabled?: boolean | null;
}

@InputType({ description: "Names an endpoint." })
export class DeleteWebhookEndpointInput {
  @Field(() => ID, { description: "Which one." })
  webhookEndpointId!: string;
}

@InputType({ description: "Gives an endpoint a new secret." })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: "Which one." })
  webhookEndpointId!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: "The old secret signs beside the new one for these hours, 0 to 168.",
  })
  oldSecretEndsInHours!: number;
}

@InputType({ description: "Names an endpoint." })
export class SendTestWebhookInput {
  @Field(() => ID, { description: "Which one." })
  webhookEndpointId!: string;
}

@InputType({ description: "Names a delivery." })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: "Which one." })
  webhookDeliveryId!: string;
}

@InputType({ description: "Names what failed at an endpoint since a moment." })
export class ReplayWebhookDeliveriesInput {
  @Field(() => ID, { description: "Which endpoint." })
  webhookEndpointId!: string;

  @Field(() => DateTime, { description: "Failed deliveries made at or after this moment." })
  since!: Date;
}
