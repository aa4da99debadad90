import type { NewEvent } from "@markethall/events";
import { formatMoney } from "@markethall/money";
import type { ApprovalRequestEntity } from "../entities/approval-request.entity.js";

/** Told to the console live, with every change of a request. */
export function requestChanged(request: ApprovalRequestEntity): NewEvent {
  const { id: requestId, number, kind, status, customerId, subject } = request;
  return {
    type: "approvals.request.changed.v1",
    customerId,
    audience: "console",
    payload: { requestId, number, kind, status, customerId, subject },
  };
}

/** Told to the console live: what must hold before an approval may hold now, or no longer. */
export function readinessChanged(
  customerId: string | null,
  request: Pick<ApprovalRequestEntity, "id" | "number"> | null,
): NewEvent {
  return {
    type: "approvals.readiness.changed.v1",
    customerId,
    audience: "console",
    payload: { customerId, requestId: request?.id ?? null, number: request?.number ?? null },
  };
}

/** The command back to the subject's owner: go on, or do not. */
export function requestDecided(
  request: ApprovalRequestEntity,
  decision: "APPROVED" | "DECLINED",
): NewEvent {
  const { id: requestId, kind, subjectId, customerId } = request;
  return {
    type: "approvals.request.decided.v1",
    customerId,
    audience: "internal",
    payload: {
      requestId,
      kind,
      subjectId,
      customerId,
      decision,
      reason: request.decisionReason,
      decidedByName: request.decidedByName ?? "",
    },
  };
}

/** Asks the reseller's staff to decide; again, and marked so, when the time is up. */
export function staffMail(request: ApprovalRequestEntity): NewEvent {
  return mail(
    "approval-requested",
    { staff: true },
    {
      ...summary(request),
      requestedByName: request.requestedByName,
      overdue: request.escalatedAt !== null,
      path: `/console/approvals/${request.id}`,
    },
  );
}

/** Tells the asker; sign-ups and access requests are answered by identity, which lets people in. */
export function decisionMail(request: ApprovalRequestEntity): NewEvent[] {
  const answeredElsewhere = request.kind === "SIGN_UP" || request.kind === "ACCOUNT_ACCESS";
  if (answeredElsewhere || request.requestedByUserId === null) return [];
  return [
    mail(
      "approval-decided",
      { userId: request.requestedByUserId },
      {
        ...summary(request),
        decision: request.status,
        reason: request.decisionReason,
        path: request.kind === "ORDER" ? `/v2c/orders/${request.subjectId}` : "/v2c/cloud-accounts",
      },
    ),
  ];
}

type Recipient = { readonly userId: string } | { readonly staff: true };

/** Identity renders the template and sends it in the reseller's name. */
export function mail(template: string, to: Recipient, params: object): NewEvent {
  return {
    type: "mail.requested.v1",
    audience: "internal",
    payload: { template, to, params },
  };
}

function summary({ id: requestId, number, kind, subject, amount }: ApprovalRequestEntity) {
  return {
    requestId,
    number,
    kind,
    subject,
    amount: amount && `${formatMoney(amount)} ${amount.currency}`,
  };
}
