import type { TypePolicies } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

const filtered = relayStylePagination(["filter", "orderBy"]);

/**
 * Lists grow page by page under the arguments that choose them, so "Load more" is
 * `fetchMore({ variables: { after: endCursor } })` and nothing else.
 */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      storefront: { keyArgs: ["accountName"] },
      resellers: filtered,
      customers: filtered,
      unreadyCustomers: relayStylePagination(["query"]),
      staff: filtered,
      auditEvents: filtered,
      apiClients: filtered,
      webhookEndpoints: filtered,
      orders: filtered,
      cloudSubscriptions: filtered,
      statements: filtered,
      billingRuns: filtered,
      usageImports: filtered,
      reconciliation: relayStylePagination(["period", "vendorId", "customerId", "differencesOnly"]),
      approvalRequests: filtered,
      supportRequests: filtered,
      stuckWork: filtered,
    },
  },
  Storefront: {
    fields: {
      tiles: filtered,
      search: relayStylePagination(["query", "filter", "countPrices"]),
      solutions: filtered,
    },
  },
  Customer: {
    fields: {
      users: filtered,
      orders: filtered,
      subscriptions: filtered,
      cloudAccounts: filtered,
      statements: filtered,
    },
  },
  PriceBook: { fields: { entries: relayStylePagination(["query"]) } },
  WebhookEndpoint: { fields: { deliveries: relayStylePagination(["status"]) } },
  BillingRun: { fields: { statements: filtered } },
  // Two parts of a page ask for different parts of it, and it has no id.
  StatementComparison: { merge: true },
  StatementSection: { fields: { lines: filtered } },
  // Several queries of a dashboard ask for parts of it; what one brought stays when another answers.
  DashboardFigures: { merge: true },
  // Facts about the viewer live in one place each, whatever query brought them.
  Viewer: { keyFields: [] },
  AccountSecurity: { keyFields: [] },
  BusinessClock: { keyFields: [] },
};
