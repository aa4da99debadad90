import { ok, type Result, said } from "@markethall/result";
import { parseName } from "./contact.js";
import { invalidField, type InvalidField } from "./invalid-field.js";

/** Pages that show a list or an arrangement, in the portal and, with CONSOLE_, in the console. */
export const SAVED_VIEW_PLACES = [
  "CATALOG",
  "DASHBOARD",
  "REPORTS",
  "SUBSCRIPTIONS",
  "CLOUD_ACCOUNTS",
  "ORDERS",
  "STATEMENTS",
  "SUPPORT_REQUESTS",
  "COMPANY_USERS",
  "CUSTOMERS",
  "CONSOLE_OVERVIEW",
  "CONSOLE_APPROVALS",
  "CONSOLE_SUBSCRIPTIONS",
  "CONSOLE_ORDERS",
  "CONSOLE_PRICE_BOOKS",
  "CONSOLE_STATEMENTS",
  "CONSOLE_BILLING_RUNS",
  "CONSOLE_RECONCILIATION",
  "CONSOLE_USAGE_IMPORTS",
  "CONSOLE_REPORTS",
  "CONSOLE_SUPPORT_REQUESTS",
  "CONSOLE_STUCK_WORK",
  "CONSOLE_STAFF",
  "CONSOLE_API_CLIENTS",
  "CONSOLE_WEBHOOKS",
  "CONSOLE_AUDIT",
  "CONSOLE_RESELLERS",
] as const;
export type SavedViewPlace = (typeof SAVED_VIEW_PLACES)[number];

/** Views that one person may keep of one place. */
export const MAX_VIEWS = 30;
const LONGEST_NAME = 60;
/** Of a query string: what every server and proxy on the way takes in an address. */
const LONGEST_QUERY = 2_000;

/** How a view is called: one line. */
export function parseViewName(text: string): Result<string, InvalidField> {
  return parseName(text, "name", LONGEST_NAME);
}

/** What makes two names one: case does not tell them apart. */
export function viewNameKey(name: string): string {
  return name.toLowerCase();
}

/**
 * The query string of a page in one way of writing, so that equal views are equal texts: without its question mark, each
 * value encoded as forms do. Empty is the page as it is without any.
 *
 * Example: `?q=a b&status=ACTIVE` and `q=a%20b&status=ACTIVE` are `q=a+b&status=ACTIVE`.
 */
export function parseViewQuery(text: string): Result<string, InvalidField> {
  const query = new URLSearchParams(text).toString();
  return query.length <= LONGEST_QUERY ? ok(query) : invalidField("query", said("VIEW_TOO_LONG"));
}
