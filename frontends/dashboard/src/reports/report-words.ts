import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n, perLanguage } from "@markethall/language";
import { formatEnum, formatTerm } from "@markethall/ui";
import type { ReportKind } from "../gql/graphql.js";

/** By what the graph calls it. */
type Words = Readonly<Record<string, MessageDescriptor>>;

const reports: Readonly<Record<ReportKind, MessageDescriptor>> = {
  SPEND: msg`Spend`,
  SUBSCRIPTIONS: msg`Subscriptions`,
  SEATS: msg`Seats`,
  RENEWALS: msg`Renewals`,
};

const columns: Words = {
  amount: msg`Amount`,
  assigned: msg`Assigned`,
  autoRenew: msg({ message: "Renews", context: "column" }),
  billingCycle: msg`Billing cycle`,
  cloudAccount: msg`Cloud account`,
  currency: msg`Currency`,
  customer: msg`Customer`,
  date: msg`Date`,
  description: msg`Description`,
  endsAt: msg`Ends`,
  month: msg`Month`,
  plan: msg`Plan`,
  product: msg`Product`,
  quantity: msg`Quantity`,
  rows: msg`Rows`,
  seats: msg`Seats`,
  startsAt: msg`Starts`,
  status: msg`Status`,
  term: msg`Term`,
  type: msg`Type`,
  unit: msg`Unit`,
  unitPrice: msg`Unit price`,
  unused: msg`Not used`,
  vendor: msg`Vendor`,
};

const lineTypes: Words = {
  ADD_QUANTITY: msg`Add quantity`,
  ADJUSTMENT: msg`Adjustment`,
  CANCEL: msg({ message: "Cancel", context: "charge" }),
  CONVERT: msg`Convert`,
  CREDIT: msg`Credit`,
  NEW: msg`New`,
  RECURRING: msg`Recurring`,
  REMOVE_QUANTITY: msg`Remove quantity`,
  RENEW: msg`Renew`,
  TAX: msg`Tax`,
  USAGE: msg`Usage`,
};

const statuses: Words = {
  ACTIVE: msg`Active`,
  CANCELLED: msg({ message: "Cancelled", context: "subscription" }),
  EXPIRED: msg`Expired`,
  EXTENDED: msg`Extended`,
  FAILED: msg`Failed`,
  PROVISIONING: msg`Provisioning`,
  SUSPENDED: msg`Suspended`,
};

const cycles: Words = { ANNUAL: msg`Annual`, MONTHLY: msg`Monthly`, ONCE: msg`Once` };
const answers: Words = { yes: msg`yes`, no: msg`no` };

const said = (words: Words, value: string, unknown: string): string =>
  Object.hasOwn(words, value) ? i18n._(words[value]!) : unknown;

const byColumn: Readonly<Record<string, (value: string) => string>> = {
  type: (value) => said(lineTypes, value, formatEnum(value)),
  status: (value) => said(statuses, value, formatEnum(value)),
  billingCycle: (value) => said(cycles, value, formatEnum(value)),
  autoRenew: (value) => said(answers, value, value),
  term: formatTerm,
};

/** A report's name in the reader's language. */
export function reportName({ kind, name }: { kind: ReportKind; name: string }): string {
  return said(reports, kind, name);
}

/** A column's name in the reader's language; the graph's own where it has a column that is new here. */
export function columnLabel({ name, label }: { name: string; label: string }): string {
  return said(columns, name, label);
}

/** What stands for a value of a column, where it is one of several to choose from. */
export function valueInColumn(
  { name, kind }: { name: string; kind: string },
  value: string,
): string {
  if (value === "") return i18n._(msg`none`);
  return kind === "MONTH" ? formatMonth(value) : textInColumn(name, value);
}

const monthFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** Example: `2026-11` is "November 2026". */
export function formatMonth(month: string): string {
  return monthFormat().format(new Date(`${month}-01T00:00:00Z`));
}

/** What stands in a column of texts: the graph's own words as people say them, all else as it is. */
export function textInColumn(name: string, value: string): string {
  return byColumn[name]?.(value) ?? value;
}
