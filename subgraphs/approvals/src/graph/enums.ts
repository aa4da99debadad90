import { registerEnumType } from "type-graphql";
import { approvalKinds, approvalStatuses } from "../domain/approval-request.js";
import { supportRequestStatuses } from "../domain/support-request.js";
import { supportRequestOrders } from "../services/support-request.queries.js";

/** The object that type-graphql wants, from the domain's own list. */
function named<T extends string>(values: readonly T[]): { readonly [Name in T]: Name } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Name in T]: Name };
}

export const ApprovalKindEnum = named(approvalKinds);
export const ApprovalStatusEnum = named(approvalStatuses);
export const SupportRequestStatusEnum = named(supportRequestStatuses);

registerEnumType(ApprovalKindEnum, {
  name: "ApprovalKind",
  description: "What is asked for.",
  valuesConfig: {
    SIGN_UP: { description: "An organisation wants to become a customer." },
    ACCOUNT_ACCESS: { description: "A person wants to join an existing customer." },
    CLOUD_ACCOUNT_PROVISION: { description: "A customer wants a new cloud account." },
    CLOUD_ACCOUNT_LINK: { description: "A customer wants to bring a cloud account along." },
    CLOUD_ACCOUNT_DELETE: { description: "A customer wants a cloud account closed." },
    ORDER: { description: "A customer placed an order." },
    SEAT_CHANGE: { description: "A customer wants more or fewer seats." },
    CANCELLATION: { description: "A customer wants a subscription ended." },
  },
});
registerEnumType(ApprovalStatusEnum, {
  name: "ApprovalStatus",
  description: "How far a request is. All but PENDING are final.",
  valuesConfig: {
    PENDING: { description: "Nobody has decided yet." },
    APPROVED: { description: "Somebody agreed." },
    DECLINED: { description: "Somebody refused, with a reason." },
    CANCELLED: { description: "What was asked for is gone." },
    EXPIRED: { description: "Nobody decided in time." },
  },
});
registerEnumType(SupportRequestStatusEnum, {
  name: "SupportRequestStatus",
  description: "Whose turn it is.",
  valuesConfig: {
    OPEN: { description: "The reseller's staff are to answer." },
    ANSWERED: { description: "Staff answered; the customer may go on." },
    CLOSED: { description: "Settled; no more messages." },
  },
});
export const SupportRequestOrderEnum = named(supportRequestOrders);
registerEnumType(SupportRequestOrderEnum, {
  name: "SupportRequestOrder",
  description: "In which order support requests come.",
  valuesConfig: {
    CREATED_DESC: { description: "The newest first." },
    DUE_ASC: { description: "Who waits longest first; who waits for no answer last." },
  },
});
