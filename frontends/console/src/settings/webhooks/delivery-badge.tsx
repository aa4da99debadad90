import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { StatusBadge } from "@markethall/ui";
import type { WebhookDeliveryStatus } from "../../gql/graphql.js";

export const deliveryStatuses: readonly WebhookDeliveryStatus[] = [
  "PENDING",
  "DELIVERED",
  "FAILED",
];
export const deliveryLabels: Readonly<Record<WebhookDeliveryStatus, MessageDescriptor>> = {
  PENDING: msg`Waiting`,
  DELIVERED: msg`Delivered`,
  FAILED: msg`Failed`,
};
const tones = { PENDING: "warn", DELIVERED: "good", FAILED: "bad" } as const;

/** How far a message has come, in a word. */
export function DeliveryBadge({ status }: { status: WebhookDeliveryStatus }) {
  const { t } = useLingui();
  return <StatusBadge status={status} label={t(deliveryLabels[status])} tone={tones[status]} />;
}
