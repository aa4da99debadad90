import type { ValueTransformer } from "typeorm";

/** PostgreSQL's bigint as JavaScript's; the driver would hand over a string. */
export const bigintColumn: ValueTransformer = {
  to: (value: bigint | null) => value?.toString() ?? null,
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
