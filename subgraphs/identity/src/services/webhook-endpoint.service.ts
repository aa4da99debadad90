import { randomBytes, randomUUID } from "node:crypto";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { SecretBox, Tx } from "@markethall/runtime";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import {
  MAX_ENDPOINTS,
  parseDescription,
  parseEventTypes,
  parseOverlap,
} from "../domain/webhook-endpoint.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import { announceDeadLetters, failPending, lockEndpoint } from "./webhook-dead-letters.js";
import { enabledAgain } from "./webhook-disabling.js";

/** An address as the outbound client judged it before the transaction: a name is looked up on the network. */
export type CheckedAddress = Result<string, InvalidField>;

const HOUR_MS = 3_600_000;

const disabledByChoice = {
  status: "DISABLED",
  disabledReason: "Disabled in the console.",
  disabledBySystem: false,
} as const;

/** Where partners want to hear of events, and the secrets that sign for each. */
export class WebhookEndpointService {
  constructor(private readonly box: SecretBox) {}

  async create(
    tx: Tx,
    resellerId: string,
    input: {
      readonly url: CheckedAddress;
      readonly description: string;
      readonly eventTypes: readonly string[];
    },
    now: Date,
  ): Promise<Result<{ id: string }, InvalidField>> {
    const { url } = input;
    if (!url.ok) return url;
    const description = parseDescription(input.description);
    if (!description.ok) return description;
    const eventTypes = parseEventTypes(input.eventTypes);
    if (!eventTypes.ok) return eventTypes;
    // Who adds the last one stands in line with who does so at the same time.
    await tx.query("select pg_advisory_xact_lock(hashtext('webhook_endpoint ' || $1))", [
      resellerId,
    ]);
    if ((await tx.count(WebhookEndpointEntity)) >= MAX_ENDPOINTS) {
      return invalidField("url", `There are ${MAX_ENDPOINTS} endpoints already.`);
    }
    const id = randomUUID();
    await tx.insert(WebhookEndpointEntity, {
      id,
      resellerId,
      url: url.value,
      description: description.value,
      eventTypes: eventTypes.value,
      status: "ENABLED",
      disabledReason: null,
      disabledBySystem: false,
      failingSince: null,
      secretSealed: this.box.seal(newSecret(), contextOf(id)),
      oldSecretSealed: null,
      oldSecretEndsAt: null,
      createdAt: now,
    });
    return ok({ id });
  }

  /** Changes what is named. A disabled endpoint gets nothing, and what waited for it is given up. */
  async update(
    tx: Tx,
    id: string,
    changes: {
      readonly url: CheckedAddress | null;
      readonly description: string | null;
      readonly eventTypes: readonly string[] | null;
      readonly enabled: boolean | null;
    },
  ): Promise<Result<{ id: string }, NotFound | InvalidField>> {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return err(notFound);
    if (changes.url) {
      if (!changes.url.ok) return changes.url;
      // Another machine has failed nothing yet.
      if (endpoint.url !== changes.url.value) endpoint.failingSince = null;
      endpoint.url = changes.url.value;
    }
    if (changes.description !== null) {
      const description = parseDescription(changes.description);
      if (!description.ok) return description;
      endpoint.description = description.value;
    }
    if (changes.eventTypes !== null) {
      const eventTypes = parseEventTypes(changes.eventTypes);
      if (!eventTypes.ok) return eventTypes;
      endpoint.eventTypes = eventTypes.value;
    }
    if (changes.enabled !== null)
      Object.assign(endpoint, changes.enabled ? enabledAgain : disabledByChoice);
    await tx.save(endpoint);
    if (endpoint.status === "DISABLED") await failPending(tx, id);
    if (changes.enabled !== null) await announceDeadLetters(tx, endpoint);
    return ok({ id });
  }

  /** Removes an endpoint with its secrets and its log. */
  async delete(tx: Tx, id: string): Promise<Result<{ id: string }, NotFound>> {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return err(notFound);
    // What nobody will hear of any more waits for nobody.
    await announceDeadLetters(tx, { ...endpoint, ...disabledByChoice });
    await tx.delete(WebhookEndpointEntity, { id });
    return ok({ id });
  }

  /** A new secret signs from now on, and the one before it signs beside it for some hours. */
  async rotate(
    tx: Tx,
    id: string,
    overlapHours: number,
    now: Date,
  ): Promise<Result<{ id: string }, NotFound | InvalidField>> {
    const hours = parseOverlap(overlapHours);
    if (!hours.ok) return hours;
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return err(notFound);
    endpoint.oldSecretSealed = hours.value > 0 ? endpoint.secretSealed : null;
    endpoint.oldSecretEndsAt =
      hours.value > 0 ? new Date(now.getTime() + hours.value * HOUR_MS) : null;
    endpoint.secretSealed = this.box.seal(newSecret(), contextOf(id));
    await tx.save(endpoint);
    return ok({ id });
  }

  /** The secret that signs now, for the one answer that shows it. */
  secretOf({ id, secretSealed }: WebhookEndpointEntity): string {
    return this.box.open(secretSealed, contextOf(id));
  }

  /** Every secret that signs now, the new one first. */
  signingSecrets(endpoint: WebhookEndpointEntity, now: Date): readonly string[] {
    const { id, oldSecretSealed: old, oldSecretEndsAt: end } = endpoint;
    const overlaps = old !== null && end !== null && now < end;
    return [this.secretOf(endpoint), ...(overlaps ? [this.box.open(old, contextOf(id))] : [])];
  }
}

/** 256 bits in the form that Standard Webhooks gives secrets. */
function newSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

function contextOf(id: string): string {
  return `webhook-endpoint:${id}`;
}
