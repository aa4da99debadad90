import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CloudSubscriptionStatus } from "../gql/graphql.js";

/** How a subscription is, in words. */
export const statusNames: Readonly<Record<CloudSubscriptionStatus, MessageDescriptor>> = {
  ACTIVE: msg({ message: "Active", context: "subscription" }),
  SUSPENDED: msg({ message: "Suspended", context: "subscription" }),
  EXTENDED: msg({ message: "Extended", context: "subscription" }),
  PROVISIONING: msg({ message: "Provisioning", context: "subscription" }),
  CANCELLED: msg({ message: "Cancelled", context: "subscription" }),
  EXPIRED: msg({ message: "Expired", context: "subscription" }),
  FAILED: msg({ message: "Failed", context: "subscription" }),
};
