import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CloudAccountStatus } from "../gql/graphql.js";

/** How a cloud account is, in words. */
export const statusNames: Readonly<Record<CloudAccountStatus, MessageDescriptor>> = {
  ACTIVE: msg({ message: "Active", context: "cloud account" }),
  DECLINED: msg({ message: "Declined", context: "cloud account" }),
  DELETED: msg({ message: "Deleted", context: "cloud account" }),
  FAILED: msg({ message: "Failed", context: "cloud account" }),
  PENDING_APPROVAL: msg({ message: "Pending approval", context: "cloud account" }),
  PROVISIONING: msg({ message: "Provisioning", context: "cloud account" }),
};
