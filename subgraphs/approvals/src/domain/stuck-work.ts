/** What can be stuck: an event or a job of the machinery, or something of the business. */
export const stuckWorkKinds = [
  "EVENT",
  "JOB",
  "APPROVAL_REQUEST",
  "ORDER",
  "CLOUD_ACCOUNT",
  "SUBSCRIPTION_CHANGE",
  "BILLING_RUN",
  "USAGE_IMPORT",
  "WEBHOOK_ENDPOINT",
] as const;
export type StuckWorkKind = (typeof stuckWorkKinds)[number];

/** Parts of the portal that work is done in: its subgraphs. */
export const portalParts = [
  "IDENTITY",
  "CATALOG",
  "SUBSCRIPTIONS",
  "BILLING",
  "APPROVALS",
] as const;
export type PortalPart = (typeof portalParts)[number];

/** Where a piece of stuck work is kept. */
export type StuckWorkPlace =
  | { readonly kind: "EVENT"; readonly consumer: string; readonly eventId: string }
  | { readonly kind: "JOB"; readonly job: string }
  | { readonly kind: Exclude<StuckWorkKind, "EVENT" | "JOB">; readonly subjectId: string };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The place that an id of this list names; null for an id that it never gave. */
export function placeOfWork(id: string): StuckWorkPlace | null {
  const [kind = "", first = "", second = "", more] = id.split(":");
  if (more !== undefined) return null;
  if (kind === "JOB") return /^[1-9]\d{0,17}$/.test(first) && !second ? { kind, job: first } : null;
  if (kind === "EVENT") {
    return first && uuid.test(second) ? { kind, consumer: first, eventId: second } : null;
  }
  const known = stuckWorkKinds.find((candidate) => candidate === kind);
  return known && known !== "EVENT" && known !== "JOB" && uuid.test(first) && !second
    ? { kind: known, subjectId: first }
    : null;
}

const machinery: ReadonlySet<StuckWorkKind> = new Set(["EVENT", "JOB"]);
/** Files are gone after an import was given up, and a decision is a person's own. */
const notRetried: ReadonlySet<StuckWorkKind> = new Set(["APPROVAL_REQUEST", "USAGE_IMPORT"]);
/** What went wrong for good and harms nobody when it is forgotten. */
const discarded: ReadonlySet<StuckWorkKind> = new Set([
  "EVENT",
  "JOB",
  "BILLING_RUN",
  "USAGE_IMPORT",
  "WEBHOOK_ENDPOINT",
]);

/** Whether trying again means anything; the platform's people leave the reseller's business alone. */
export function canRetry(kind: StuckWorkKind, isPlatform: boolean): boolean {
  return isPlatform ? machinery.has(kind) : !notRetried.has(kind);
}

/** Whether it may be put aside for good: only what no longer goes on by itself. */
export function canDiscard(
  kind: StuckWorkKind,
  needsPerson: boolean,
  isPlatform: boolean,
): boolean {
  return needsPerson && (isPlatform ? machinery : discarded).has(kind);
}

const jobNames: Readonly<Record<string, string>> = {
  "identity.send-mail": "A mail",
  "identity.deliver-webhook": "Delivery of a webhook",
  "identity.start-password-reset": "A password reset",
  "identity.forget-expired": "Clearing of what has expired",
  "catalog.publish-price-lists": "Publishing of price lists",
  "subscriptions.provision-order": "Provisioning of an order",
  "subscriptions.provision-account": "Provisioning of a cloud account",
  "subscriptions.apply-change": "Telling a vendor of a change",
  "subscriptions.advance-cycles": "Charging of cycles that have begun",
  "billing.import-usage": "Import of usage",
  "billing.run-period": "A billing run",
  "approvals.meet-deadlines": "Deadlines of approval requests",
  "approvals.tell-stuck-work": "News of stuck work",
};

/** A job's name for people; its own where none is given. */
export function jobSubject(task: string): string {
  return jobNames[task] ?? task;
}

/**
 * Why something of the machinery failed. The message of an error may tell of tables or of others' business, so only the
 * platform's people read it.
 */
export function machineryReason(
  message: string | null,
  attempts: number,
  overran: boolean,
  isPlatform: boolean,
): string {
  if (isPlatform) return message ?? "Its worker died.";
  if (overran) return "It took longer than it may and was stopped.";
  const times = attempts === 1 ? "once" : `${attempts} times`;
  return `It failed ${times}. The log of the workers has the cause.`;
}
