import { registerEnumType } from "type-graphql";
import { dateRangePresets } from "../domain/date-range.js";
import { deliveryStatuses, reportFormats, reportFrequencies } from "../domain/report-schedule.js";
import { reportColumnKinds, reportKinds } from "../domain/report.js";
import { spendGroups } from "../domain/spend-group.js";
import { spendSteps } from "../domain/spend-over-time.js";
import { statementLineTypes } from "../domain/statement-line-type.js";
import { statementStatuses } from "../domain/statement-lifecycle.js";
import { chargeBases, chargeMethods, tierModes } from "../domain/support-charge.js";

/** The object that type-graphql wants, from the domain's own list. */
export function named<T extends string>(values: readonly T[]): { readonly [Name in T]: Name } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Name in T]: Name };
}

export const ChargeMethodEnum = named(chargeMethods);
export const ChargeBaseEnum = named(chargeBases);
export const TierModeEnum = named(tierModes);
export const StatementStatusEnum = named(statementStatuses);
export const StatementLineTypeEnum = named(statementLineTypes);
export const DownloadFormatEnum = named(["PDF", "CSV", "DETAILED_CSV"]);
export const JobStatusValues = ["QUEUED", "RUNNING", "COMPLETED", "FAILED"] as const;
export const BillingRunStatusEnum = named(JobStatusValues);
export const UsageImportStatusEnum = named(JobStatusValues);
export const DateRangePresetEnum = named(dateRangePresets);
export const SpendGroupEnum = named(spendGroups);
export const SpendStepEnum = named(spendSteps);
export const ReportKindEnum = named(reportKinds);
export const ReportColumnKindEnum = named(reportColumnKinds);
export const ReportFrequencyEnum = named(reportFrequencies);
export const ReportFormatEnum = named(reportFormats);
export const ReportDeliveryStatusEnum = named(deliveryStatuses);

registerEnumType(ChargeMethodEnum, {
  name: "ChargeMethod",
  description: "How a support plan charges.",
  valuesConfig: {
    FIXED_PERCENT: { description: "A percent of the base." },
    FIXED_AMOUNT: { description: "An amount, whatever the base." },
    TIERED: { description: "A percent that depends on how high the base is." },
  },
});
registerEnumType(ChargeBaseEnum, {
  name: "ChargeBase",
  description: "What a support plan charges on.",
  valuesConfig: {
    CUSTOMER_COST: { description: "What the customer pays." },
    SELLER_COST: { description: "What the reseller pays." },
  },
});
registerEnumType(TierModeEnum, {
  name: "TierMode",
  description: "Which part of the base a tier's percent applies to.",
  valuesConfig: {
    ALL_TIERS: { description: "To the part within the tier; the parts add up." },
    TOP_TIER: { description: "To the whole base, by the tier that it reaches." },
  },
});
registerEnumType(StatementStatusEnum, {
  name: "StatementStatus",
  description: "How far a statement is. CLOSED and VOID are final.",
  valuesConfig: {
    DRAFT: {
      description: "Not issued: only the reseller sees it, and the next run makes it anew.",
    },
    OPEN: { description: "Issued and owed; nothing in it changes any more." },
    CLOSED: { description: "Settled." },
    VOID: { description: "Taken back: nothing is owed on it." },
  },
});
registerEnumType(StatementLineTypeEnum, {
  name: "StatementLineType",
  description: "What a line of a statement is.",
  valuesConfig: {
    NEW: { description: "A new subscription." },
    RECURRING: { description: "A cycle of a running subscription." },
    ADD_QUANTITY: { description: "More seats." },
    REMOVE_QUANTITY: { description: "Fewer seats." },
    CANCEL: { description: "A subscription that ended early." },
    RENEW: { description: "Another term." },
    CONVERT: { description: "Another plan." },
    USAGE: { description: "What was consumed." },
    CREDIT: { description: "Credit of the customer that was used." },
    TAX: { description: "Tax on a group of lines." },
    ADJUSTMENT: { description: "A charge or discount, or a correction of an earlier period." },
  },
});
registerEnumType(DownloadFormatEnum, {
  name: "DownloadFormat",
  description: "What a statement can be saved as.",
  valuesConfig: {
    PDF: { description: "For reading and printing." },
    CSV: { description: "A line for each line." },
    DETAILED_CSV: { description: "A line for each usage record and charge." },
  },
});
const jobStatus = {
  QUEUED: { description: "It has not begun." },
  RUNNING: { description: "It is at work." },
  COMPLETED: { description: "It is done." },
  FAILED: { description: "It was given up; the reason is shown." },
};
registerEnumType(BillingRunStatusEnum, {
  name: "BillingRunStatus",
  description: "How far a billing run is.",
  valuesConfig: jobStatus,
});
registerEnumType(UsageImportStatusEnum, {
  name: "UsageImportStatus",
  description: "How far an import of usage is.",
  valuesConfig: jobStatus,
});
registerEnumType(DateRangePresetEnum, {
  name: "DateRangePreset",
  description: "A range of days relative to today, in UTC.",
  valuesConfig: {
    MONTH_TO_DATE: { description: "From the first of this month to today." },
    YEAR_TO_DATE: { description: "From the first of January to today." },
    LAST_MONTH: { description: "The calendar month before this one." },
    LAST_QUARTER: { description: "The calendar quarter before this one." },
    LAST_YEAR: { description: "The calendar year before this one." },
  },
});
registerEnumType(SpendGroupEnum, {
  name: "SpendGroup",
  description: "What spend is shown by.",
  valuesConfig: {
    DAY: { description: "Each day of the range, in order." },
    PRODUCT: { description: "By product or service, the largest first." },
    VENDOR: { description: "By vendor, the largest first." },
    CLOUD_ACCOUNT: { description: "By cloud account, the largest first." },
  },
});
registerEnumType(SpendStepEnum, {
  name: "SpendStep",
  description: "How long each step of a chart is.",
  valuesConfig: {
    DAY: { description: "A day." },
    MONTH: { description: "A calendar month." },
  },
});
registerEnumType(ReportKindEnum, {
  name: "ReportKind",
  description: "What a report lists.",
  valuesConfig: {
    SPEND: { description: "Every charge and usage record." },
    SUBSCRIPTIONS: { description: "Every subscription with its seats." },
    SEATS: { description: "Seats paid for and seats in use, of what runs." },
    RENEWALS: { description: "What renews or ends from today on, the next first." },
  },
});
registerEnumType(ReportColumnKindEnum, {
  name: "ReportColumnKind",
  description: "How a report's column reads.",
  valuesConfig: {
    TEXT: { description: "Text." },
    NUMBER: { description: "An exact decimal number." },
    MONEY: { description: "An amount in full precision; its currency is a column of its own." },
    DATE: { description: "A day, as YYYY-MM-DD." },
    MONTH: { description: "A month, as YYYY-MM." },
  },
});
registerEnumType(ReportFrequencyEnum, {
  name: "ReportFrequency",
  description: "How often a report goes out by mail, at 06:00 UTC.",
  valuesConfig: {
    DAILY: { description: "Every day." },
    WEEKLY: { description: "On a day of the week." },
    MONTHLY: { description: "On a day of the month, or on its last day where it is shorter." },
  },
});
registerEnumType(ReportFormatEnum, {
  name: "ReportFormat",
  description: "What a report is mailed as.",
  valuesConfig: {
    CSV: { description: "Rows for programs, without subtotals and totals." },
    XLSX: { description: "A workbook with subtotals and totals." },
  },
});
registerEnumType(ReportDeliveryStatusEnum, {
  name: "ReportDeliveryStatus",
  description: "What became of a report that was due.",
  valuesConfig: {
    QUEUED: { description: "It waits to be sent." },
    RUNNING: { description: "It is being sent." },
    SENT: { description: "It was sent." },
    NOBODY: { description: "There was nobody whom it may be sent; the note says why." },
    FAILED: { description: "It was given up; the note says why." },
  },
});
