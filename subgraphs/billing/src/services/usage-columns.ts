import type { FocusRow } from "../domain/focus-row.js";
import { vendorSlug } from "../domain/vendor-slug.js";

/** What a row of usage carries from file to table: column, type, and where it comes from. */
const columns: readonly (readonly [
  name: string,
  type: string,
  of: (row: FocusRow) => string | boolean,
])[] = [
  ["natural_key", "text", (row) => row.naturalKey],
  ["numbered", "boolean", (row) => row.numbered],
  ["provider", "text", (row) => row.provider],
  ["vendor_slug", "text", (row) => vendorSlug(row.provider)],
  ["billing_account_id", "text", (row) => row.billingAccountId],
  ["sub_account_id", "text", (row) => row.subAccountId],
  ["charge_start", "timestamptz", (row) => row.chargeStart],
  ["charge_end", "timestamptz", (row) => row.chargeEnd],
  ["category", "text", (row) => row.category],
  ["frequency", "text", (row) => row.frequency],
  ["service", "text", (row) => row.service],
  ["service_category", "text", (row) => row.serviceCategory],
  ["sku", "text", (row) => row.sku],
  ["description", "text", (row) => row.description],
  ["resource_id", "text", (row) => row.resourceId],
  ["region", "text", (row) => row.region],
  ["quantity", "numeric", (row) => row.quantity],
  ["unit", "text", (row) => row.unit],
  ["cost", "numeric", (row) => row.cost],
  ["currency", "text", (row) => row.currency],
];

export interface StagedRow {
  readonly line: number;
  readonly row: FocusRow;
}

/** All but the key: these a record keeps. */
export const recordColumns = columns
  .map(([name]) => name)
  .filter((name) => name !== "natural_key" && name !== "numbered");

/** One statement for thousands of rows: an array per column. */
export const stageSql = `
  insert into usage_staging (import_id, reseller_id, line, ${columns.map(([name]) => name).join(", ")})
  select $1, $2, u.* from unnest($3::int[], ${columns.map(([, type], i) => `$${i + 4}::${type}[]`).join(", ")}) u`;

export function stageParameters(
  importId: string,
  resellerId: string,
  rows: readonly StagedRow[],
): unknown[] {
  return [
    importId,
    resellerId,
    rows.map(({ line }) => line),
    ...columns.map(([, , of]) => rows.map(({ row }) => of(row))),
  ];
}
