/** The parts of an event that a person may read about; payloads of other subgraphs are not trusted to be whole. */
export interface ActivitySource {
  readonly type: string;
  readonly payload: unknown;
}

/** Ids of the things an event is about, where its payload names them. */
export interface ActivitySubjects {
  readonly orderId: string | null;
  readonly cloudSubscriptionId: string | null;
  readonly approvalRequestId: string | null;
  readonly statementId: string | null;
}

type Facts = Readonly<Record<string, unknown>>;
type Sentence = (facts: Facts) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  "identity.reseller.changed.v1": () => "The portal's settings changed.",
  "identity.customer.changed.v1": (f) => `Customer ${text(f, "name")} is ${word(f, "status")}.`,
  "identity.user.changed.v1": (f) => `${text(f, "name")} is ${word(f, "status")}.`,
  "identity.vendor-authorization.changed.v1": () => "The set-up for a vendor changed.",
  "identity.terms.published.v1": (f) => `New terms: ${text(f, "title")}.`,
  "identity.terms.accepted.v1": () => "Terms were accepted.",
  "identity.sign-up.submitted.v1": (f) => `${text(f, "companyName")} signed up.`,
  "identity.account-access.requested.v1": (f) => `${text(f, "name")} asked to join a customer.`,
  "catalog.price-book.changed.v1": (f) =>
    `Price book ${text(f, "name")} is at revision ${text(f, "revision")}.`,
  "subscriptions.order.changed.v1": (f) => `Order ${text(f, "number")} is ${word(f, "status")}.`,
  "subscriptions.approval.requested.v1": (f) => `${text(f, "subject")} waits for approval.`,
  "subscriptions.subscription.changed.v1": (f) =>
    `Subscription to ${text(f, "productName")} is ${word(f, "status")}.`,
  "subscriptions.charge.raised.v1": (f) => `New charge: ${text(f, "description")}.`,
  "subscriptions.cloud-account.changed.v1": (f) =>
    `Cloud account ${text(f, "name")} is ${word(f, "status")}.`,
  "approvals.request.changed.v1": (f) =>
    `Approval request ${text(f, "number")} is ${word(f, "status")}: ${text(f, "subject")}.`,
  "approvals.readiness.changed.v1": () => "What a customer needs before an approval changed.",
  "approvals.request.decided.v1": (f) =>
    `${text(f, "decidedByName")} ${word(f, "decision")} an approval request.`,
  "approvals.support-request.changed.v1": (f) =>
    `Support request ${text(f, "number")} is ${word(f, "status")}.`,
  "approvals.stuck-work.changed.v1": (f) =>
    word(f, "status") === "changed"
      ? `${text(f, "subject")}: what is stuck changed.`
      : `${text(f, "subject")} is ${word(f, "status")}.`,
  "billing.support-plan.changed.v1": (f) => `Support plan ${text(f, "name")} changed.`,
  "billing.spend.changed.v1": () => "Spend was updated.",
  "billing.run.progressed.v1": () => "A billing run moved on.",
  "billing.usage-import.progressed.v1": () => "A usage import moved on.",
  "billing.statement.changed.v1": (f) => `Statement ${text(f, "number")} is ${word(f, "status")}.`,
};

/** One sentence about an event for a list of what happened; a plain one for a type not known here. */
export function activitySummary({ type, payload }: ActivitySource): string {
  const sentence = Object.hasOwn(sentences, type) ? sentences[type] : undefined;
  const summary = sentence?.(factsOf(payload)) ?? "Something changed.";
  return summary.replace(/\s+/g, " ").replace(/\s+([.:])/g, "$1");
}

/** What an event is about: by the names its payload uses, and `subjectId` of a request by its kind. */
export function activitySubjects({ type, payload }: ActivitySource): ActivitySubjects {
  const facts = factsOf(payload);
  const isRequest =
    type.startsWith("approvals.request.") || type === "approvals.readiness.changed.v1";
  return {
    orderId: id(facts, "orderId"),
    cloudSubscriptionId: id(facts, "subscriptionId"),
    approvalRequestId: isRequest ? id(facts, "requestId") : null,
    statementId: id(facts, "statementId"),
  };
}

function factsOf(payload: unknown): Facts {
  return typeof payload === "object" && payload !== null ? (payload as Facts) : {};
}

function text(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `PENDING_APPROVAL` → `pending approval`: enum values as words within a sentence. */
function word(facts: Facts, name: string): string {
  return text(facts, name).toLowerCase().replaceAll("_", " ");
}

function id(facts: Facts, name: string): string | null {
  const value = facts[name];
  return typeof value === "string" && value !== "" ? value : null;
}
