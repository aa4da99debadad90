import { InvalidInputError, NotFoundError } from "@markethall/graph";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { WebhookDelivery, WebhookEndpoint } from "./webhook.types.js";

@ObjectType({ description: "The endpoint is told about events from now on." })
export class CreateWebhookEndpointSuccess {
  @Field(() => WebhookEndpoint, { description: "The new endpoint." })
  webhookEndpoint!: WebhookEndpoint;

  @Field(() => String, { description: "Signs its messages; shown this once and never again." })
  secret!: string;
}

@ObjectType({ description: "The endpoint is changed." })
export class UpdateWebhookEndpointSuccess {
  @Field(() => WebhookEndpoint, { description: "As it is now." })
  webhookEndpoint!: WebhookEndpoint;
}

@ObjectType({ description: "The endpoint and its log are gone." })
export class DeleteWebhookEndpointSuccess {
  @Field(() => ID, { description: "Which one it was." })
  webhookEndpointId!: string;
}

@ObjectType({ description: "The new secret signs from now on." })
export class RotateWebhookSecretSuccess {
  @Field(() => WebhookEndpoint, { description: "The endpoint." })
  webhookEndpoint!: WebhookEndpoint;

  @Field(() => String, { description: "The new secret, shown this once and never again." })
  secret!: string;
}

@ObjectType({ description: "The message is on its way." })
export class SendTestWebhookSuccess {
  @Field(() => WebhookDelivery, { description: "The delivery, to look at again." })
  webhookDelivery!: WebhookDelivery;
}

@ObjectType({ description: "The message is on its way again." })
export class ReplayWebhookDeliverySuccess {
  @Field(() => WebhookDelivery, { description: "The delivery, with the id that it always had." })
  webhookDelivery!: WebhookDelivery;
}

@ObjectType({ description: "The messages are on their way again." })
export class ReplayWebhookDeliveriesSuccess {
  @Field(() => Int, { description: "How many; at most a thousand at once." })
  replayed!: number;
}

const result = <T extends readonly (new () => object)[]>(name: string, types: T) =>
  createUnionType({ name, types: () => types, description: "Success, or why not." });

export const CreateWebhookEndpointResult = result("CreateWebhookEndpointResult", [
  CreateWebhookEndpointSuccess,
  InvalidInputError,
] as const);
export const UpdateWebhookEndpointResult = result("UpdateWebhookEndpointResult", [
  UpdateWebhookEndpointSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const DeleteWebhookEndpointResult = result("DeleteWebhookEndpointResult", [
  DeleteWebhookEndpointSuccess,
  NotFoundError,
] as const);
export const RotateWebhookSecretResult = result("RotateWebhookSecretResult", [
  RotateWebhookSecretSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const SendTestWebhookResult = result("SendTestWebhookResult", [
  SendTestWebhookSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const ReplayWebhookDeliveryResult = result("ReplayWebhookDeliveryResult", [
  ReplayWebhookDeliverySuccess,
  NotFoundError,
  InvalidInputError,
] as const);
export const ReplayWebhookDeliveriesResult = result("ReplayWebhookDeliveriesResult", [
  ReplayWebhookDeliveriesSuccess,
  NotFoundError,
  InvalidInputError,
] as const);
