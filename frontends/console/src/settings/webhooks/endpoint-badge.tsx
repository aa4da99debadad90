import { StatusBadge } from "@markethall/ui";
import type { WebhookEndpointStatus } from "../../gql/graphql.js";

/** Whether an endpoint is told about what happens, in a word. */
export function EndpointBadge({ status }: { status: WebhookEndpointStatus }) {
  return <StatusBadge status={status} tone={status === "ENABLED" ? "good" : "bad"} />;
}
