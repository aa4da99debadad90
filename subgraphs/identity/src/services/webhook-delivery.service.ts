import { randomUUID } from "node:crypto";
import { enqueue } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { testMessage } from "../domain/webhook-event.js";
import { DELIVERY_DEADLINE_MS, verdict } from "../domain/webhook-retry.js";
import { WebhookDeliveryEntity } from "../entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
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

const DISABLED = "The endpoint is disabled.";
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

  /** Keeps what came of a try, and orders the next one. A try that somebody else has kept already changes nothing. */
  async record(
    tx: Tx,
    delivery: WebhookDeliveryEntity,
    tried: Tried,
    now: Date,
    chance: number,
  ): Promise<void> {
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
    if (next.kind === "RETRY") await order(tx, { ...delivery, attempts }, next.at);
    if (next.kind === "GONE") {
      await tx.update(
        WebhookEndpointEntity,
        { id: delivery.endpointId },
        { status: "DISABLED", disabledReason: "The endpoint answered 410: it is gone." },
      );
      await failPending(tx, delivery.endpointId);
    }
  }

  /** Sends a message again, with the id it always had and three days' time. */
  async replay(
    tx: Tx,
    id: string,
    now: Date,
  ): Promise<Result<{ id: string }, NotFound | InvalidField>> {
    const delivery = await tx.findOneBy(WebhookDeliveryEntity, { id });
    const endpoint =
      delivery && (await tx.findOneBy(WebhookEndpointEntity, { id: delivery.endpointId }));
    if (!delivery || !endpoint) return err(notFound);
    if (endpoint.status === "DISABLED") return invalidField("webhookDeliveryId", DISABLED);
    await this.begin(tx, [delivery], now);
    return ok({ id });
  }

  /** Sends what failed since a moment again, oldest first, at most a thousand; answers how many. */
  async replayFailed(
    tx: Tx,
    endpointId: string,
    since: Date,
    now: Date,
  ): Promise<Result<{ replayed: number }, NotFound | InvalidField>> {
    const endpoint = await tx.findOneBy(WebhookEndpointEntity, { id: endpointId });
    if (!endpoint) return err(notFound);
    if (endpoint.status === "DISABLED") return invalidField("webhookEndpointId", DISABLED);
    const failed = await tx
      .createQueryBuilder(WebhookDeliveryEntity, "d")
      .where("d.endpoint_id = :endpointId and d.status = 'FAILED' and d.created_at >= :since", {
        endpointId,
        since,
      })
      .orderBy("d.created_at")
      .addOrderBy("d.id")
      .limit(MOST_REPLAYED)
      .getMany();
    await this.begin(tx, failed, now);
    return ok({ replayed: failed.length });
  }

  private async begin(
    tx: Tx,
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
  }
}

/** What waits for an endpoint that is disabled is a dead letter, until somebody replays it. */
export async function failPending(tx: Tx, endpointId: string): Promise<void> {
  await tx.update(
    WebhookDeliveryEntity,
    { endpointId, status: "PENDING" },
    { status: "FAILED", nextAttemptAt: null, problem: DISABLED },
  );
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
