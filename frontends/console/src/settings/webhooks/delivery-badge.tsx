import { StatusBadge } from "@markethall/ui";
import type { WebhookDeliveryStatus } from "../../gql/graphql.js";

export const deliveryStatuses: readonly WebhookDeliveryStatus[] = [
  "PENDING",
  "DELIVERED",
  "FAILED",
];
export const deliveryLabels = {
  PENDING: "Waiting",
  DELIVERED: "Delivered",
  FAILED: "Failed",
} as const;
const tones = { PENDING: "warn", DELIVERED: "good", FAILED: "bad" } as const;

/** How far a message has come, in a word. */
export function DeliveryBadge({ status }: { status: WebhookDeliveryStatus }) {
  return <StatusBadge status={status} label={deliveryLabels[status]} tone={tones[status]} />;
}
