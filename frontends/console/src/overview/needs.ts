import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { readinessText } from "@markethall/graph-client";
import { i18n } from "@markethall/language";
import { formatMoney } from "@markethall/ui";
import type { ConsoleOverviewQuery } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";

/** One thing that waits, with the page that mends or decides it. */
export interface NeedLine {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly to: string;
  /** Since when it waits, or by when it is due. */
  readonly at?: string;
  readonly urgent?: boolean;
}

export interface Need {
  readonly id: "approvals" | "stuck" | "support" | "drafts" | "unready";
  readonly title: MessageDescriptor;
  readonly count: number;
  readonly lines: readonly NeedLine[];
  readonly to: string;
  /** Of its lines some are pressing. */
  readonly urgent: boolean;
}

const SHOWN = 3;
const SOON_MS = 86_400_000;

/** What waits for somebody, the pressing first, with the first few of each; nothing of what nobody has to do. */
export function needsIn(data: ConsoleOverviewQuery, now: Date): Need[] {
  const needs = [approvals(data, now), stuck(data), support(data), drafts(data), unready(data)];
  return needs.filter(({ count }) => count > 0).sort((a, b) => Number(b.urgent) - Number(a.urgent));
}

function approvals({ approvalRequests }: ConsoleOverviewQuery, now: Date): Need {
  const lines = (approvalRequests?.edges ?? [])
    .map(({ node }) => ({
      id: node.id,
      label: node.subject,
      detail: [node.number, node.customer?.name].filter(Boolean).join(" · "),
      to: `/console/approvals/${node.id}`,
      at: node.createdAt,
      urgent: node.dueAt !== null && Date.parse(node.dueAt) - now.getTime() < SOON_MS,
    }))
    // The oldest waits longest; what is due within a day goes before.
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.at.localeCompare(b.at));
  return {
    id: "approvals",
    title: msg`Requests to decide`,
    count: approvalRequests?.totalCount ?? 0,
    lines: lines.slice(0, SHOWN),
    to: "/console/approvals",
    urgent: lines.some(({ urgent }) => urgent),
  };
}

function stuck({ stuckWork }: ConsoleOverviewQuery): Need {
  const lines = (stuckWork?.edges ?? [])
    .map(({ node }) => ({
      id: node.id,
      label: node.subject,
      detail: node.reason,
      to: "/console/stuck-work",
      at: node.since,
      urgent: node.needsPerson,
    }))
    .sort((a, b) => Number(b.urgent) - Number(a.urgent));
  return {
    id: "stuck",
    title: msg`Orders, imports, webhooks and other work that is stuck`,
    count: stuckWork?.totalCount ?? 0,
    lines: lines.slice(0, SHOWN),
    to: "/console/stuck-work",
    urgent: lines.some(({ urgent }) => urgent),
  };
}

function support({ supportRequests }: ConsoleOverviewQuery): Need {
  return {
    id: "support",
    title: msg`Support requests without an answer`,
    count: supportRequests?.totalCount ?? 0,
    // The newest come first, and the oldest has waited longest.
    lines: [...(supportRequests?.edges ?? [])]
      .reverse()
      .slice(0, SHOWN)
      .map(({ node }) => ({
        id: node.id,
        label: node.subject,
        detail: [node.number, node.customer?.name].filter(Boolean).join(" · "),
        to: `/console/support/${node.id}`,
        at: node.createdAt,
      })),
    to: "/console/support?status=OPEN",
    urgent: false,
  };
}

function drafts({ statements }: ConsoleOverviewQuery): Need {
  return {
    id: "drafts",
    title: msg`Drafts of statements to open`,
    count: statements?.totalCount ?? 0,
    lines: (statements?.edges ?? []).slice(0, SHOWN).map(({ node }) => ({
      id: node.id,
      label: node.customer.name,
      detail: [node.vendor.name, periodName(node.period.label), formatMoney(node.total)].join(
        " · ",
      ),
      to: `/console/statements/${node.id}`,
    })),
    to: "/console/billing?status=DRAFT",
    urgent: false,
  };
}

function unready({ unreadyCustomers }: ConsoleOverviewQuery): Need {
  return {
    id: "unready",
    title: msg`Customers that cannot order yet`,
    count: unreadyCustomers?.totalCount ?? 0,
    lines: (unreadyCustomers?.edges ?? []).slice(0, SHOWN).map(({ node }) => {
      const missing = (node.readiness ?? []).filter(({ satisfied }) => !satisfied);
      return {
        id: node.id,
        label: node.name,
        detail: missing[0] ? missingText(readinessText(missing[0]), missing.length - 1) : "",
        to: missing[0]?.fixPath ?? `/console/customers/${node.id}`,
      };
    }),
    to: "/console/customers?status=UNREADY",
    urgent: false,
  };
}

function missingText(first: string, more: number): string {
  if (more === 0) return first;
  return i18n._(
    msg`${first} (${plural(more, { one: "and # more thing", other: "and # more things" })})`,
  );
}
