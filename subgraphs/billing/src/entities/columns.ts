import { type Decimal, decimal } from "@markethall/money";
import type { ColumnOptions, ValueTransformer } from "typeorm";

const bigintText: ValueTransformer = {
  to: (value: bigint | null) => value?.toString() ?? null,
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

const decimalText: ValueTransformer = {
  to: (value: Decimal | null) => value?.toFixed() ?? null,
  from: (value: string | null) => (value === null ? null : decimal(value)),
};

/** Whole minor units; the driver would hand over text. */
export const minorUnits = {
  type: "bigint",
  transformer: bigintText,
} as const satisfies ColumnOptions;

/** Quantities, percents and unit prices in full precision. */
export const exactNumber = {
  type: "numeric",
  transformer: decimalText,
} as const satisfies ColumnOptions;

/** An ISO 4217 code. */
export const currency = { type: "char", length: 3 } as const satisfies ColumnOptions;

/** Instants carry milliseconds, as cursors and JavaScript dates do; finer ones would get lost. */
export const instant = { type: "timestamptz", precision: 3 } as const satisfies ColumnOptions;
