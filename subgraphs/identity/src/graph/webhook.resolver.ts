import { type Connection, type Context, isId, PageArgs } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { publishedEvents } from "../domain/webhook-event.js";
import { WebhookDeliveryEntity } from "../entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import { keysetPage } from "../services/keyset-page.js";
import { WebhookDeliveryArgs } from "./webhook.inputs.js";
import {
  type WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookEndpoint,
  WebhookEndpointConnection,
  WebhookEventType,
} from "./webhook.types.js";

@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  constructor(private readonly realTime: Clock) {}

  @Query(() => [WebhookEventType], {
    description: "Every kind of event that endpoints can be told about. (console)",
  })
  webhookEventTypes(): readonly WebhookEventType[] {
    return publishedEvents;
  }

  @Query(() => WebhookEndpointConnection, {
    description: "Addresses that are told about events, newest first. (console)",
  })
  webhookEndpoints(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<WebhookEndpoint>> {
    return ctx.read((tx) =>
      keysetPage(tx.createQueryBuilder(WebhookEndpointEntity, "e"), page, {
        by: ["e.created_at", "e.id"],
        direction: "DESC",
        cursorOf: (endpoint) => [endpoint.createdAt.toISOString(), endpoint.id],
      }),
    );
  }

  @Query(() => WebhookEndpoint, { nullable: true, description: "One of them. (console)" })
  webhookEndpoint(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { description: "Which one." }) id: string,
  ): Promise<WebhookEndpoint | null> {
    if (!isId(id)) return Promise.resolve(null);
    return ctx.read((tx) => tx.findOneBy(WebhookEndpointEntity, { id }));
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: "Messages to it, newest first, of the last 30 days.",
  })
  deliveries(
    @Root() { id }: WebhookEndpoint,
    @Ctx() ctx: Context,
    @Args(() => WebhookDeliveryArgs) { status, ...page }: WebhookDeliveryArgs,
  ): Promise<Connection<WebhookDelivery>> {
    return ctx.read((tx) => {
      const query = tx
        .createQueryBuilder(WebhookDeliveryEntity, "d")
        .where("d.endpoint_id = :id", { id });
      if (status) query.andWhere("d.status = :status", { status });
      return keysetPage(query, page, {
        by: ["d.created_at", "d.id"],
        direction: "DESC",
        cursorOf: (delivery) => [delivery.createdAt.toISOString(), delivery.id],
      });
    });
  }

  /** An end that is past is none. */
  @FieldResolver()
  oldSecretEndsAt(@Root() { oldSecretEndsAt: end }: WebhookEndpoint): Date | null {
    return end && end > this.realTime.now() ? end : null;
  }
}
