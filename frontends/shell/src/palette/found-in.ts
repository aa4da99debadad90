import { i18n } from "@markethall/language";
import { msg } from "@lingui/core/macro";
import type { ConsoleSearchQuery, ConsoleSearchQueryVariables } from "../gql/graphql.js";
import type { FoundRecord, RecordGroup, RecordKind } from "./found-record.js";

/** Price books come all at once; so many are shown. */
const MOST = 4;

/** Which parts of the search the viewer may ask for. */
export function searchParts(
  can: (permission: string) => boolean,
): Omit<ConsoleSearchQueryVariables, "text"> {
  return {
    customers: can("customers"),
    orders: can("orders"),
    subscriptions: can("cloudSubscriptions"),
    statements: can("statements"),
    approvals: can("approvalRequests"),
    support: can("supportRequests"),
    priceBooks: can("priceBooks"),
    people: can("people"),
  };
}

/** The answer as groups in a fixed order, those without anything left out. */
export function foundIn(data: ConsoleSearchQuery): RecordGroup[] {
  const groups: RecordGroup[] = [
    group("customer", data.customers, ({ id, name, number, status }) => ({
      label: name,
      detail: number,
      status,
      to: `/console/customers/${id}`,
    })),
    group("order", data.orders, ({ id, number, status, purchaseOrder, customer }) => ({
      label: number,
      detail: both(customer.name, purchaseOrder),
      status,
      to: `/console/orders/${id}`,
    })),
    group("subscription", data.cloudSubscriptions, ({ number, status, productName, customer }) => ({
      label: productName,
      detail: both(customer.name, number),
      status,
      to: `/console/orders?view=subscriptions&q=${encodeURIComponent(number)}`,
    })),
    group("statement", data.statements, ({ id, number, status, period, customer }) => ({
      label: number ?? draftOf(period.label),
      detail: both(customer.name, number === null ? null : period.label),
      status,
      to: `/console/statements/${id}`,
    })),
    group("approval", data.approvalRequests, ({ id, number, status, subject, customer }) => ({
      label: subject,
      detail: both(number, customer?.name),
      status,
      to: `/console/approvals/${id}`,
    })),
    group("support", data.supportRequests, ({ id, number, status, subject, customer }) => ({
      label: subject,
      detail: both(number, customer?.name),
      status,
      to: `/console/support/${id}`,
    })),
    {
      kind: "priceBook",
      total: data.priceBooks?.length ?? 0,
      records: (data.priceBooks ?? []).slice(0, MOST).map(({ id, name, currency, vendor }) => ({
        kind: "priceBook",
        label: name,
        detail: both(vendor.name, currency),
        to: `/console/price-books/${id}`,
      })),
    },
    group("person", data.people, ({ name, email, status, customer }) => ({
      label: name,
      detail: both(email, customer?.name),
      status,
      to: customer ? `/console/customers/${customer.id}` : "/console/settings/users",
    })),
  ];
  return groups.filter(({ records }) => records.length > 0);
}

interface Page<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
}

function group<Node>(
  kind: RecordKind,
  page: Page<Node> | null | undefined,
  shown: (node: Node) => Omit<FoundRecord, "kind">,
): RecordGroup {
  return {
    kind,
    total: page?.totalCount ?? 0,
    records: (page?.edges ?? []).map(({ node }) => ({ kind, ...shown(node) })),
  };
}

function both(first: string, second: string | null | undefined): string {
  return second ? `${first} · ${second}` : first;
}

function draftOf(month: string): string {
  return i18n._(msg`Draft of ${month}`);
}
