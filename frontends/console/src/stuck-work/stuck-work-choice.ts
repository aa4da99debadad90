import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PortalPart, StuckWorkFilter, StuckWorkKind } from "../gql/graphql.js";
import type { ViewState } from "../view-state/use-view-state.js";

/** Names in the address that narrow the list. */
export const stuckWorkParameters = ["kind", "part", "customer", "age", "waits"] as const;

export const stuckWorkKinds: readonly StuckWorkKind[] = [
  "ORDER",
  "SUBSCRIPTION_CHANGE",
  "CLOUD_ACCOUNT",
  "BILLING_RUN",
  "USAGE_IMPORT",
  "APPROVAL_REQUEST",
  "WEBHOOK_ENDPOINT",
  "JOB",
  "EVENT",
];

export const parts: Readonly<Record<PortalPart, MessageDescriptor>> = {
  SUBSCRIPTIONS: msg`Orders and subscriptions`,
  BILLING: msg`Billing`,
  IDENTITY: msg`Companies and people`,
  CATALOG: msg`Catalog and prices`,
  APPROVALS: msg`Approvals and support`,
};
export const portalParts = Object.keys(parts) as PortalPart[];

const HOUR_MS = 3_600_000;

export const ages: readonly { name: string; hours: number; label: MessageDescriptor }[] = [
  { name: "1h", hours: 1, label: msg`Longer than an hour` },
  { name: "1d", hours: 24, label: msg`Longer than a day` },
  { name: "7d", hours: 168, label: msg`Longer than a week` },
];

export const waits: Readonly<Record<string, MessageDescriptor>> = {
  person: msg`Waits for a person`,
  itself: msg`Tries again by itself`,
};

/** The filter that the address makes. */
export function stuckWorkFilterOf(
  { get, all }: Pick<ViewState, "get" | "all">,
  now: Date,
): StuckWorkFilter {
  const kind = all("kind", stuckWorkKinds);
  const part = all("part", portalParts);
  const customerId = get("customer");
  const age = ages.find(({ name }) => name === get("age"));
  const waitsFor = get("waits");
  return {
    ...(kind.length > 0 ? { kind } : {}),
    ...(part.length > 0 ? { part } : {}),
    ...(customerId ? { customerId } : {}),
    ...(age ? { sinceBefore: new Date(now.getTime() - age.hours * HOUR_MS).toISOString() } : {}),
    ...(waitsFor !== null && waitsFor in waits ? { needsPerson: waitsFor === "person" } : {}),
  };
}
