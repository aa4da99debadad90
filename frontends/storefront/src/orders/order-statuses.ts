import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { OrderItemStatus, OrderStatus } from "../gql/graphql.js";

/** How far an order is, in words, in the order in which one would look for them. */
export const orderStatuses: Readonly<Record<OrderStatus, MessageDescriptor>> = {
  PENDING_APPROVAL: msg`Pending approval`,
  PROVISIONING: msg`Provisioning`,
  NEEDS_ATTENTION: msg`Needs attention`,
  COMPLETED: msg`Completed`,
  DECLINED: msg`Declined`,
  CANCELLED: msg`Cancelled`,
};

export const orderItemStatuses: Readonly<Record<OrderItemStatus, MessageDescriptor>> = {
  WAITING: msg`Waiting`,
  PROVISIONING: msg`Provisioning`,
  COMPLETED: msg`Completed`,
  FAILED: msg`Failed`,
  CANCELLED: msg`Cancelled`,
};
