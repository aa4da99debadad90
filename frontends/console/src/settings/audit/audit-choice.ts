import type { AuditFilter } from "../../gql/graphql.js";
import { dayParameters, daysOf, instantsOf } from "../../view-state/day-range.js";
import type { ViewState } from "../../view-state/use-view-state.js";

const texts = ["actor", "action", "outcome", "subject", "request"] as const;

/** Names in the address that narrow the log. */
export const auditParameters = [...texts, ...dayParameters] as const;

/** The filter that the address makes. */
export function auditFilterOf(state: Pick<ViewState, "get">, now: Date): AuditFilter {
  const filter: Record<string, string> = {};
  for (const name of texts) {
    const value = state.get(name)?.trim();
    if (value) filter[name === "request" ? "requestId" : name] = value;
  }
  return { ...filter, ...instantsOf(daysOf(state, now)) };
}

/** The same entries as a file, which identity streams. */
export function auditFile(filter: AuditFilter): string {
  const query = new URLSearchParams(filter as Record<string, string>).toString();
  return `/files/audit.csv${query === "" ? "" : `?${query}`}`;
}
