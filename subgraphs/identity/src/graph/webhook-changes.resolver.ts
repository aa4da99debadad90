import { type Context, isId } from "@markethall/graph";
import { explainFailure, type OutboundClient } from "@markethall/outbound";
import { type Clock, ok } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { invalidField } from "../domain/invalid-field.js";
import { WebhookDeliveryEntity } from "../entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import type { WebhookDeliveryService } from "../services/webhook-delivery.service.js";
import type {
  CheckedAddress,
  WebhookEndpointService,
} from "../services/webhook-endpoint.service.js";
import { refusal } from "./refusal.js";
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveryInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  UpdateWebhookEndpointInput,
} from "./webhook.inputs.js";
import {
  CreateWebhookEndpointResult,
  CreateWebhookEndpointSuccess,
  DeleteWebhookEndpointResult,
  DeleteWebhookEndpointSuccess,
  ReplayWebhookDeliveriesResult,
  ReplayWebhookDeliveriesSuccess,
  ReplayWebhookDeliveryResult,
  ReplayWebhookDeliverySuccess,
  RotateWebhookSecretResult,
  RotateWebhookSecretSuccess,
  SendTestWebhookResult,
  SendTestWebhookSuccess,
  UpdateWebhookEndpointResult,
  UpdateWebhookEndpointSuccess,
} from "./webhook.results.js";

const NOT_FOUND = { kind: "NotFound" } as const;

@Resolver()
export class WebhookChangesResolver {
  constructor(
    private readonly endpoints: WebhookEndpointService,
    private readonly deliveries: WebhookDeliveryService,
    private readonly outbound: OutboundClient,
    private readonly realTime: Clock,
  ) {}

  @Mutation(() => CreateWebhookEndpointResult, {
    description:
      "Tells an address about events from now on. Its secret is shown this once. (console)",
  })
  async createWebhookEndpoint(
    @Ctx() ctx: Context,
    @Arg("input", () => CreateWebhookEndpointInput, { description: "Where, and about what." })
    input: CreateWebhookEndpointInput,
  ): Promise<typeof CreateWebhookEndpointResult> {
    const url = await this.checked(input.url);
    const result = await ctx.mutate("createWebhookEndpoint", input, (tx) =>
      this.endpoints.create(tx, ctx.actor.resellerId ?? "", { ...input, url }, this.realTime.now()),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(
      new CreateWebhookEndpointSuccess(),
      await this.withSecret(ctx, result.value.id),
    );
  }

  @Mutation(() => UpdateWebhookEndpointResult, {
    description: "Changes an endpoint, stops it or lets it go on. (console)",
  })
  async updateWebhookEndpoint(
    @Ctx() ctx: Context,
    @Arg("input", () => UpdateWebhookEndpointInput, { description: "What is to change." })
    input: UpdateWebhookEndpointInput,
  ): Promise<typeof UpdateWebhookEndpointResult> {
    const { webhookEndpointId: id, description = null, eventTypes = null, enabled = null } = input;
    if (!isId(id)) return refusal(NOT_FOUND);
    const url = input.url == null ? null : await this.checked(input.url);
    const result = await ctx.mutate("updateWebhookEndpoint", input, (tx) =>
      this.endpoints.update(tx, id, { url, description, eventTypes, enabled }),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new UpdateWebhookEndpointSuccess(), {
      webhookEndpoint: await this.endpoint(ctx, id),
    });
  }

  @Mutation(() => DeleteWebhookEndpointResult, {
    description: "Removes an endpoint with its secret and its log. (console)",
  })
  async deleteWebhookEndpoint(
    @Ctx() ctx: Context,
    @Arg("input", () => DeleteWebhookEndpointInput, { description: "Which one." })
    input: DeleteWebhookEndpointInput,
  ): Promise<typeof DeleteWebhookEndpointResult> {
    const id = input.webhookEndpointId;
    if (!isId(id)) return refusal(NOT_FOUND);
    const result = await ctx.mutate("deleteWebhookEndpoint", input, (tx) =>
      this.endpoints.delete(tx, id),
    );
    return result.ok
      ? Object.assign(new DeleteWebhookEndpointSuccess(), { webhookEndpointId: id })
      : refusal(result.error);
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description:
      "Gives an endpoint a new secret; the old one signs beside it for a while. (console)",
  })
  async rotateWebhookSecret(
    @Ctx() ctx: Context,
    @Arg("input", () => RotateWebhookSecretInput, { description: "Which, and for how long." })
    input: RotateWebhookSecretInput,
  ): Promise<typeof RotateWebhookSecretResult> {
    const { webhookEndpointId: id, oldSecretEndsInHours: hours } = input;
    if (!isId(id)) return refusal(NOT_FOUND);
    const result = await ctx.mutate("rotateWebhookSecret", input, (tx) =>
      this.endpoints.rotate(tx, id, hours, this.realTime.now()),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new RotateWebhookSecretSuccess(), await this.withSecret(ctx, id));
  }

  @Mutation(() => SendTestWebhookResult, {
    description: "Sends an endpoint a message of the type webhook.test. (console)",
  })
  async sendTestWebhook(
    @Ctx() ctx: Context,
    @Arg("input", () => SendTestWebhookInput, { description: "Which one." })
    input: SendTestWebhookInput,
  ): Promise<typeof SendTestWebhookResult> {
    const id = input.webhookEndpointId;
    if (!isId(id)) return refusal(NOT_FOUND);
    const result = await ctx.mutate("sendTestWebhook", input, (tx) =>
      this.deliveries.addTest(tx, id, this.realTime.now()),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new SendTestWebhookSuccess(), {
      webhookDelivery: await this.delivery(ctx, result.value.id),
    });
  }

  @Mutation(() => ReplayWebhookDeliveryResult, {
    description: "Sends a message again, under the id that it always had. (console)",
  })
  async replayWebhookDelivery(
    @Ctx() ctx: Context,
    @Arg("input", () => ReplayWebhookDeliveryInput, { description: "Which one." })
    input: ReplayWebhookDeliveryInput,
  ): Promise<typeof ReplayWebhookDeliveryResult> {
    const id = input.webhookDeliveryId;
    if (!isId(id)) return refusal(NOT_FOUND);
    const result = await ctx.mutate("replayWebhookDelivery", input, (tx) =>
      this.deliveries.replay(tx, id, this.realTime.now()),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new ReplayWebhookDeliverySuccess(), {
      webhookDelivery: await this.delivery(ctx, id),
    });
  }

  @Mutation(() => ReplayWebhookDeliveriesResult, {
    description: "Sends everything again that failed at an endpoint since a moment. (console)",
  })
  async replayWebhookDeliveries(
    @Ctx() ctx: Context,
    @Arg("input", () => ReplayWebhookDeliveriesInput, { description: "Where, and since when." })
    input: ReplayWebhookDeliveriesInput,
  ): Promise<typeof ReplayWebhookDeliveriesResult> {
    const { webhookEndpointId: id, since } = input;
    if (!isId(id)) return refusal(NOT_FOUND);
    const result = await ctx.mutate("replayWebhookDeliveries", input, (tx) =>
      this.deliveries.replayFailed(tx, id, since, this.realTime.now()),
    );
    return result.ok
      ? Object.assign(new ReplayWebhookDeliveriesSuccess(), result.value)
      : refusal(result.error);
  }

  /** Before the transaction: a name is looked up on the network. */
  private async checked(url: string): Promise<CheckedAddress> {
    const checked = await this.outbound.check(url.trim());
    return checked.ok ? ok(checked.value.href) : invalidField("url", explainFailure(checked.error));
  }

  /** Sealed and not hashed, so that a replay of the answer that was lost can show the same secret. */
  private async withSecret(ctx: Context, id: string) {
    const webhookEndpoint = await this.endpoint(ctx, id);
    return { webhookEndpoint, secret: this.endpoints.secretOf(webhookEndpoint) };
  }

  private endpoint(ctx: Context, id: string): Promise<WebhookEndpointEntity> {
    return ctx.read((tx) => tx.findOneByOrFail(WebhookEndpointEntity, { id }));
  }

  private delivery(ctx: Context, id: string): Promise<WebhookDeliveryEntity> {
    return ctx.read((tx) => tx.findOneByOrFail(WebhookDeliveryEntity, { id }));
  }
}
