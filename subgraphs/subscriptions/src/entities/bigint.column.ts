/** PostgreSQL sends bigint as text; an amount in minor units is a bigint here. */
export const bigintColumn = {
  from: (text: string | null): bigint | null => (text === null ? null : BigInt(text)),
  to: (value: bigint | null): string | null => (value === null ? null : value.toString()),
};
