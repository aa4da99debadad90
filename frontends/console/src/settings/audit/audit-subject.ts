import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

/** Something that an operation was done to. */
export interface AuditedThing {
  readonly kind: string;
  readonly id: string;
}

export interface AuditSubject {
  readonly things: readonly AuditedThing[];
  /** How often strangers were refused the same, and from how many networks: they have one entry together. */
  readonly times: number | null;
  readonly sources: number | null;
}

/** Example: `customer:0b1c… times:57 sources:3`. */
export function parseSubject(text: string): AuditSubject {
  const parts = text
    .split(" ")
    .map((part) => /^([A-Za-z]+):(.+)$/.exec(part))
    .filter((match) => match !== null)
    .map(([, kind = "", id = ""]) => ({ kind, id }));
  const countOf = (kind: string) => {
    const found = parts.find((part) => part.kind === kind);
    return found ? Number(found.id) : null;
  };
  return {
    things: parts.filter(({ kind }) => kind !== "times" && kind !== "sources"),
    times: countOf("times"),
    sources: countOf("sources"),
  };
}

interface Entry {
  readonly subject: string;
  readonly subjectName?: string | null;
  readonly actorName: string;
}

/** Whether the sentence leaves something to say: who signs in does it to themselves. */
export function hasOtherSubject({ subject, subjectName, actorName }: Entry): boolean {
  const { things } = parseSubject(subject);
  const isOwn = subjectName === actorName && things.every(({ kind }) => kind === "user");
  return subject !== "" && !isOwn;
}

const names: Readonly<Record<string, MessageDescriptor>> = {
  customer: msg`Customer`,
  user: msg`Person`,
  vendor: msg`Vendor`,
  order: msg`Order`,
  request: msg`Approval request`,
  statement: msg`Statement`,
  priceBook: msg`Price book`,
  webhookEndpoint: msg`Webhook endpoint`,
  apiClient: msg`API client`,
  supportRequest: msg`Question`,
  supportPlan: msg`Support plan`,
  subscription: msg`Subscription`,
  plan: msg`Plan`,
  product: msg`Product`,
  reseller: msg`Reseller`,
  stuckWork: msg`Stuck work`,
  savedReport: msg`Saved report`,
  terms: msg`Terms`,
  upload: msg`File`,
};

/** What a thing is, in a word or two; the graph's own word where there is none for people. */
export function thingName({ kind }: AuditedThing): string {
  const known = names[kind];
  return known ? i18n._(known) : kind;
}

/** Pages that show one thing of a kind, without its id. */
const pages: Readonly<Record<string, string>> = {
  customer: "/console/customers/",
  order: "/console/orders/",
  request: "/console/approvals/",
  statement: "/console/statements/",
  priceBook: "/console/price-books/",
  webhookEndpoint: "/console/settings/webhooks/",
  supportRequest: "/console/support/",
};

/** The page that has more of it; null where there is none. */
export function thingPage({ kind, id }: AuditedThing): string | null {
  const page = pages[kind];
  return page === undefined ? null : page + id;
}
