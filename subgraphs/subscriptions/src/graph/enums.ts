import { registerEnumType } from "type-graphql";
import { changeTimings } from "../domain/change.js";
import { cloudAccountStatuses } from "../domain/cloud-account.js";
import { endOfTermActions } from "../domain/end-of-term.js";
import { orderItemStatuses, orderStatuses } from "../domain/order.js";
import { changeKinds, subscriptionStatuses } from "../domain/subscription.js";
import { cloudAccountOrders } from "../services/cloud-account.queries.js";
import { subscriptionOrders } from "../services/subscription.queries.js";

/** The object that type-graphql wants, from the domain's own list. */
function named<T extends string>(values: readonly T[]): { readonly [Name in T]: Name } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Name in T]: Name };
}

export const OrderStatusEnum = named(orderStatuses);
export const OrderItemStatusEnum = named(orderItemStatuses);
export const CloudSubscriptionStatusEnum = named(subscriptionStatuses);
export const CloudSubscriptionOrderEnum = named(subscriptionOrders);
export const CloudAccountOrderEnum = named(cloudAccountOrders);
export const CloudAccountStatusEnum = named(cloudAccountStatuses);
export const ChangeKindEnum = named(changeKinds);
export const ChangeTimingEnum = named(changeTimings);
export const EndOfTermActionEnum = named(endOfTermActions);

/** All kinds of line a statement has; subscriptions raises the first of them (rules.md §7). */
export const StatementLineTypeEnum = named([
  "NEW",
  "RECURRING",
  "ADD_QUANTITY",
  "REMOVE_QUANTITY",
  "CANCEL",
  "RENEW",
  "CONVERT",
  "USAGE",
  "CREDIT",
  "TAX",
  "ADJUSTMENT",
]);

registerEnumType(OrderStatusEnum, {
  name: "OrderStatus",
  description: "How far an order is.",
  valuesConfig: {
    PENDING_APPROVAL: { description: "The reseller has to approve it." },
    PROVISIONING: { description: "The vendors are at work." },
    COMPLETED: { description: "Everything ordered is there." },
    NEEDS_ATTENTION: { description: "It does not go on by itself; `stuckBecause` says why." },
    DECLINED: { description: "The reseller did not approve it." },
    CANCELLED: { description: "It was taken back before its approval." },
  },
});
registerEnumType(OrderItemStatusEnum, {
  name: "OrderItemStatus",
  description: "How far one plan of an order is.",
  valuesConfig: {
    WAITING: { description: "Its vendor has not been asked yet." },
    PROVISIONING: { description: "Its vendor is at work." },
    COMPLETED: { description: "It is there." },
    FAILED: { description: "Its vendor refused." },
    CANCELLED: { description: "Its order was declined or taken back." },
  },
});
registerEnumType(CloudSubscriptionStatusEnum, {
  name: "CloudSubscriptionStatus",
  description: "State of a subscription.",
  valuesConfig: {
    PROVISIONING: { description: "The vendor is at work." },
    ACTIVE: { description: "In use." },
    SUSPENDED: { description: "No access; billing continues and the term goes on." },
    EXTENDED: { description: "Its term is over and it goes on month by month." },
    CANCELLED: { description: "Ended before its term; access does not come back." },
    EXPIRED: { description: "Ended with its term." },
    FAILED: { description: "The vendor could not provision it." },
  },
});
registerEnumType(CloudSubscriptionOrderEnum, {
  name: "CloudSubscriptionOrder",
  description: "Order of a list of subscriptions.",
  valuesConfig: {
    PRODUCT_ASC: { description: "By product name." },
    PRODUCT_DESC: { description: "By product name, backwards." },
    ENDS_ASC: { description: "What ends soonest first; what has no end last." },
    ENDS_DESC: { description: "What ends latest first; what has no end last." },
    STARTED_ASC: { description: "The oldest first." },
    STARTED_DESC: { description: "The newest first." },
    SEATS_ASC: { description: "The fewest seats first; what has none before." },
    SEATS_DESC: { description: "The most seats first; what has none last." },
  },
});
registerEnumType(CloudAccountOrderEnum, {
  name: "CloudAccountOrder",
  description: "Order of a list of cloud accounts.",
  valuesConfig: {
    NAME_ASC: { description: "By name." },
    NAME_DESC: { description: "By name, backwards." },
    CREATED_ASC: { description: "The oldest first." },
    CREATED_DESC: { description: "The newest first." },
  },
});
registerEnumType(CloudAccountStatusEnum, {
  name: "CloudAccountStatus",
  description: "State of a cloud account.",
  valuesConfig: {
    PENDING_APPROVAL: { description: "The reseller has to approve it." },
    PROVISIONING: { description: "The vendor is at work." },
    ACTIVE: { description: "In use." },
    FAILED: { description: "The vendor refused." },
    DECLINED: { description: "The reseller did not approve it." },
    DELETED: { description: "Closed." },
  },
});
registerEnumType(ChangeKindEnum, {
  name: "ChangeKind",
  description: "What can be changed about a subscription.",
  valuesConfig: {
    CHANGE_SEATS: { description: "More or fewer seats." },
    CHANGE_PLAN: { description: "Another plan, at the renewal." },
    SUSPEND: { description: "Stop access; billing continues." },
    RESUME: { description: "Give access back." },
    CANCEL: { description: "End it." },
    SET_RENEWAL: { description: "Choose what happens at the end of the term." },
  },
});
registerEnumType(ChangeTimingEnum, {
  name: "ChangeTiming",
  description: "When a change takes effect.",
  valuesConfig: {
    NOW: { description: "At once." },
    AT_RENEWAL: { description: "When the term renews." },
  },
});
registerEnumType(EndOfTermActionEnum, {
  name: "EndOfTermAction",
  description: "What happens at the end of a term.",
  valuesConfig: {
    RENEW: { description: "Another term." },
    EXTENDED_SERVICE_TERM: { description: "It goes on month by month, at a higher price." },
    CANCEL: { description: "It ends." },
  },
});
registerEnumType(StatementLineTypeEnum, {
  name: "StatementLineType",
  description: "What a line of money is for.",
  valuesConfig: {
    NEW: { description: "The first charge of a subscription." },
    RECURRING: { description: "The charge of a further cycle." },
    ADD_QUANTITY: { description: "More seats: the old number credited, the new one charged." },
    REMOVE_QUANTITY: { description: "Fewer seats: the old number credited, the new one charged." },
    CANCEL: { description: "Credit of what is not served after a cancellation." },
    RENEW: { description: "The first charge of a renewed term." },
    CONVERT: { description: "A change from one plan to another." },
    USAGE: { description: "Metered usage." },
    CREDIT: { description: "Credit of the customer that is used up." },
    TAX: { description: "Tax." },
    ADJUSTMENT: { description: "A charge or discount by agreement." },
  },
});
