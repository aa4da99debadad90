import { ok, type Result, said } from "@markethall/result";
import { invalidField, type InvalidField } from "./invalid-field.js";
import { publishedEvents } from "./webhook-event.js";

export const WEBHOOK_ENDPOINT_STATUSES = ["ENABLED", "DISABLED"] as const;
export type WebhookEndpointStatus = (typeof WEBHOOK_ENDPOINT_STATUSES)[number];

export const WEBHOOK_DELIVERY_STATUSES = ["PENDING", "DELIVERED", "FAILED"] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

/** Endpoints that one reseller may have. */
export const MAX_ENDPOINTS = 20;
const LONGEST_DESCRIPTION = 200;
/** Seven days: the longest time that two secrets sign side by side. */
const MAX_OVERLAP_HOURS = 168;

export function parseDescription(text: string): Result<string, InvalidField> {
  const description = text.trim();
  return description.length <= LONGEST_DESCRIPTION
    ? ok(description)
    : invalidField("description", said("TOO_LONG", LONGEST_DESCRIPTION));
}

/** The chosen event types, each once and in the order of the published list. */
export function parseEventTypes(names: readonly string[]): Result<string[], InvalidField> {
  const known = publishedEvents.map(({ name }) => name);
  const chosen = known.filter((name) => names.includes(name));
  if (chosen.length === 0 || chosen.length !== new Set(names).size) {
    return invalidField("eventTypes", `Choose from ${known.join(", ")}.`);
  }
  return ok(chosen);
}

/** @param hours 0 ends the old secret at once. */
export function parseOverlap(hours: number): Result<number, InvalidField> {
  return hours >= 0 && hours <= MAX_OVERLAP_HOURS
    ? ok(hours)
    : invalidField("oldSecretEndsInHours", `Choose 0 to ${MAX_OVERLAP_HOURS} hours.`);
}
