import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type {
  ApprovalRequestService,
  NewApprovalRequest,
} from "../services/approval-request.service.js";
import type {
  AccountAccessRequested,
  AddressPart,
  ApprovalRequested,
  OrderChanged,
  SignUpSubmitted,
} from "./payloads.js";

/** Opens a request for each thing that needs a decision, and takes it back when the thing is gone. */
export class RequestsConsumer implements Consumer {
  readonly name = "approvals.requests";
  readonly types = [
    "identity.sign-up.submitted.v1",
    "identity.account-access.requested.v1",
    "subscriptions.approval.requested.v1",
    "subscriptions.order.changed.v1",
  ];

  constructor(private readonly requests: ApprovalRequestService) {}

  /** Times are the event's: a request that waited in the log is not younger for it. */
  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    switch (event.type) {
      case "identity.sign-up.submitted.v1":
        return this.requests.open(tx, signUp(event), event.occurredAt);
      case "identity.account-access.requested.v1":
        return this.requests.open(tx, await accountAccess(tx, event), event.occurredAt);
      case "subscriptions.approval.requested.v1":
        return this.requests.open(tx, approvalRequested(event), event.occurredAt);
      default: {
        const { orderId, status } = event.payload as OrderChanged;
        if (status !== "CANCELLED") return;
        await this.requests.cancelSubject(tx, event.tenantId, orderId, event.occurredAt);
      }
    }
  }
}

/** As one writes it; the payload, kept as jsonb, comes back in an order of its own. */
const addressParts: readonly AddressPart[] = [
  "line1",
  "line2",
  "postalCode",
  "city",
  "region",
  "country",
];

function signUp({ tenantId, payload }: DomainEvent): NewApprovalRequest {
  const { userId, customerId, companyName, name, email, address } = payload as SignUpSubmitted;
  const place = addressParts
    .map((part) => address?.[part])
    .filter(Boolean)
    .join(", ");
  return {
    resellerId: tenantId,
    customerId,
    kind: "SIGN_UP",
    subjectId: userId,
    vendorIds: [],
    subject: `${companyName} signs up`,
    details: [
      { label: "Company", value: companyName },
      { label: "Name", value: name },
      { label: "E-mail", value: email },
      ...(place ? [{ label: "Address", value: place }] : []),
    ],
    amount: null,
    requestedByUserId: userId,
    requestedByName: name,
  };
}

async function accountAccess(tx: Tx, event: DomainEvent): Promise<NewApprovalRequest> {
  const { userId, customerId, name, email } = event.payload as AccountAccessRequested;
  const customers: { name: string }[] = await tx.query(
    "select name from customers where customer_id = $1",
    [customerId],
  );
  const customer = customers[0]?.name ?? "a customer";
  return {
    resellerId: event.tenantId,
    customerId,
    kind: "ACCOUNT_ACCESS",
    subjectId: userId,
    vendorIds: [],
    subject: `${name} asks to join ${customer}`,
    details: [
      { label: "Name", value: name },
      { label: "E-mail", value: email },
    ],
    amount: null,
    requestedByUserId: userId,
    requestedByName: name,
  };
}

function approvalRequested({ tenantId, payload }: DomainEvent): NewApprovalRequest {
  const { amount, ...asked } = payload as ApprovalRequested;
  return {
    resellerId: tenantId,
    customerId: asked.customerId,
    kind: asked.kind,
    subjectId: asked.subjectId,
    vendorIds: asked.vendorIds,
    subject: asked.subject,
    details: asked.details,
    amount: amount && { minor: BigInt(amount.minor), currency: amount.currency },
    requestedByUserId: asked.requestedByUserId,
    requestedByName: asked.requestedByName,
  };
}
