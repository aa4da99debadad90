import { randomUUID } from "node:crypto";
import { enqueue } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { testMessage } from "../domain/webhook-event.js";
import { healthAfter } from "../domain/webhook-health.js";
import { DELIVERY_DEADLINE_MS, verdict } from "../domain/webhook-retry.js";
import { WebhookDeliveryEntity } from "../entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import { announceDeadLetters, DISABLED, lockEndpoint } from "./webhook-dead-letters.js";
import { disableEndpoint, enabledAgain } from "./webhook-disabling.js";
import type { Tried } from "./webhook-sender.js";

export const DELIVER_WEBHOOK = "identity.deliver-webhook";

export interface WebhookOrder {
  readonly resellerId: string;
  readonly deliveryId: string;
  /** Tries before this one: an order whose try was made by another is void. */
  readonly attempts: number;
}

interface Message {
  readonly type: string;
  readonly body: string;
}

/** Dead letters that one call replays; the next call takes the next. */
const MOST_REPLAYED = 1_000;

/** Messages to endpoints: made once for each event, tried until taken or given up, replayed on request. */
export class WebhookDeliveryService {
  /** Makes the delivery of a message to an endpoint, and the job of its first try. */
  async add(
    tx: Tx,
    endpoint: { readonly id: string; readonly resellerId: string },
    messageId: string,
    message: Message,
    now: Date,
  ): Promise<string> {
    const delivery = {
      id: randomUUID(),
      resellerId: endpoint.resellerId,
      endpointId: endpoint.id,
      messageId,
      eventType: message.type,
      body: message.body,
      status: "PENDING" as const,
      attempts: 0,
      roundAttempts: 0,
      createdAt: now,
      deadlineAt: new Date(now.getTime() + DELIVERY_DEADLINE_MS),
      nextAttemptAt: now,
    };
    await tx.insert(WebhookDeliveryEntity, delivery);
    await order(tx, delivery, now);
    return delivery.id;
  }

  /** Keeps what an endpoint that we disabled misses, so that it can be replayed once it is well. */
  async keepMissed(
    tx: Tx,
    endpoint: { readonly id: string; readonly resellerId: string },
    messageId: string,
    { type, body }: Message,
    now: Date,
  ): Promise<void> {
    await tx.insert(WebhookDeliveryEntity, {
      id: randomUUID(),
      resellerId: endpoint.resellerId,
      endpointId: endpoint.id,
      messageId,
      eventType: type,
      body,
      status: "FAILED",
      attempts: 0,
      roundAttempts: 0,
      createdAt: now,
      deadlineAt: now,
      problem: DISABLED,
    });
  }

  /** Sends a message about nothing, to see whether the endpoint is reached. */
  async addTest(
    tx: Tx,
    endpointId: string,
    now: Date,
  ): Promise<Result<{ id: string }, NotFound | InvalidField>> {
    const endpoint = await tx.findOneBy(WebhookEndpointEntity, { id: endpointId });
    if (!endpoint) return err(notFound);
    if (endpoint.status === "DISABLED") return invalidField("webhookEndpointId", DISABLED);
    return ok({ id: await this.add(tx, endpoint, randomUUID(), testMessage(now), now) });
  }

  /** What an order is about; null when its try was made already, or nothing is to be sent any more. */
  async due(
    tx: Tx,
    { deliveryId: id, attempts }: WebhookOrder,
  ): Promise<{ delivery: WebhookDeliveryEntity; endpoint: WebhookEndpointEntity } | null> {
    const delivery = await tx.findOneBy(WebhookDeliveryEntity, { id, attempts, status: "PENDING" });
    if (!delivery) return null;
    const endpoint = await tx.findOneBy(WebhookEndpointEntity, { id: delivery.endpointId });
    return endpoint?.status === "ENABLED" ? { delivery, endpoint } : null;
  }

  /**
   * Keeps what came of a try, and orders the next one. A try that somebody else has kept already changes nothing.
   * @param businessNow By which an endpoint is given up after days of failures.
   */
  async record(
    tx: Tx,
    delivery: WebhookDeliveryEntity,
    tried: Tried,
    now: Date,
    chance: number,
    businessNow: Date,
  ): Promise<void> {
    // First, as by all who change an endpoint and its deliveries: nobody waits in a circle.
    const endpoint = await lockEndpoint(tx, delivery.endpointId);
    if (!endpoint) return;
    const attempts = delivery.attempts + 1;
    const roundAttempts = delivery.roundAttempts + 1;
    const { answer, problem, durationMs, responseBody } = tried;
    const next = verdict(answer, roundAttempts, delivery.deadlineAt, now, chance);
    const status = { DELIVERED: "DELIVERED", RETRY: "PENDING", GONE: "FAILED", GIVE_UP: "FAILED" };
    const { affected } = await tx.update(
      WebhookDeliveryEntity,
      { id: delivery.id, status: "PENDING", attempts: delivery.attempts },
      {
        attempts,
        roundAttempts,
        status: status[next.kind] as WebhookDeliveryEntity["status"],
        nextAttemptAt: next.kind === "RETRY" ? next.at : null,
        lastAttemptAt: now,
        responseCode: answer?.status ?? null,
        durationMs,
        problem,
        responseBody,
      },
    );
    if (!affected) return;
    const { failingSince, disabledReason } = healthAfter(
      next.kind,
      endpoint.failingSince,
      businessNow,
    );
    if (failingSince?.getTime() !== endpoint.failingSince?.getTime())
      await tx.update(WebhookEndpointEntity, endpoint.id, { failingSince });
    if (disabledReason !== null && endpoint.status === "ENABLED")
      await disableEndpoint(tx, endpoint, disabledReason);
    else if (next.kind === "RETRY") await order(tx, { ...delivery, attempts }, next.at);
    else if (next.kind === "GIVE_UP") await announceDeadLetters(tx, endpoint);
  }

  /** Sends a message again, with the id it always had and three days' time. */
  async replay(
    tx: Tx,
    id: string,
    now: Date,
  ): Promise<Result<{ id: string }, NotFound | InvalidField>> {
    const delivery = await tx.findOneBy(WebhookDeliveryEntity, { id });
    const endpoint = delivery && (await lockEndpoint(tx, delivery.endpointId));
    if (!delivery || !endpoint) return err(notFound);
    if (endpoint.status === "DISABLED") return invalidField("webhookDeliveryId", DISABLED);
    await this.begin(tx, endpoint, [delivery], now);
    return ok({ id });
  }

  /** Sends what failed since a moment again, oldest first, at most a thousand; answers how many. */
  async replayFailed(
    tx: Tx,
    endpointId: string,
    since: Date,
    now: Date,
  ): Promise<Result<{ replayed: number }, NotFound | InvalidField>> {
    const endpoint = await lockEndpoint(tx, endpointId);
    if (!endpoint) return err(notFound);
    if (endpoint.status === "DISABLED") return invalidField("webhookEndpointId", DISABLED);
    return ok({ replayed: await this.replaySince(tx, endpoint, since, now) });
  }

  /**
   * Sends everything again that an endpoint has missed, and enables it where it was disabled without a person. One that a
   * person disabled meanwhile, or deleted, stays as it is.
   */
  async replayMissed(tx: Tx, endpointId: string, now: Date): Promise<void> {
    const endpoint = await lockEndpoint(tx, endpointId);
    if (!endpoint) return;
    if (endpoint.status === "DISABLED" && !endpoint.disabledBySystem)
      return announceDeadLetters(tx, endpoint);
    if (endpoint.status === "DISABLED") {
      await tx.update(WebhookEndpointEntity, endpoint.id, enabledAgain);
      Object.assign(endpoint, enabledAgain);
    }
    await this.replaySince(tx, endpoint, new Date(0), now);
  }

  private async replaySince(
    tx: Tx,
    endpoint: WebhookEndpointEntity,
    since: Date,
    now: Date,
  ): Promise<number> {
    const failed = await tx
      .createQueryBuilder(WebhookDeliveryEntity, "d")
      .where("d.endpoint_id = :endpointId and d.status = 'FAILED' and d.created_at >= :since", {
        endpointId: endpoint.id,
        since,
      })
      .orderBy("d.created_at")
      .addOrderBy("d.id")
      .limit(MOST_REPLAYED)
      .getMany();
    await this.begin(tx, endpoint, failed, now);
    return failed.length;
  }

  private async begin(
    tx: Tx,
    endpoint: WebhookEndpointEntity,
    deliveries: readonly WebhookDeliveryEntity[],
    now: Date,
  ): Promise<void> {
    for (const delivery of deliveries) {
      await tx.update(
        WebhookDeliveryEntity,
        { id: delivery.id },
        {
          status: "PENDING",
          roundAttempts: 0,
          nextAttemptAt: now,
          deadlineAt: new Date(now.getTime() + DELIVERY_DEADLINE_MS),
        },
      );
      await order(tx, delivery, now);
    }
    await announceDeadLetters(tx, endpoint);
  }
}

/** Deliveries of one endpoint go one after the other: a slow one holds up itself and nobody else. */
function order(
  tx: Tx,
  {
    id,
    resellerId,
    endpointId,
    attempts,
  }: Pick<WebhookDeliveryEntity, "id" | "resellerId" | "endpointId" | "attempts">,
  runAt: Date,
): Promise<void> {
  const payload: WebhookOrder = { resellerId, deliveryId: id, attempts };
  return enqueue(tx, DELIVER_WEBHOOK, payload, { runAt, queue: `webhook ${endpointId}` });
}
