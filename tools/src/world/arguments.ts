import { parseArgs } from "node:util";

/** The size of a generated world. */
export interface WorldSize {
  /** The same number gives the same world on every machine. */
  readonly seed: number;
  readonly resellers: number;
  /** Of each reseller. */
  readonly customers: number;
  /** Products besides those of the demo, four plans each, from one more vendor. */
  readonly products: number;
  /** Past purchases of each customer. */
  readonly purchases: number;
}

/** The size asked for cannot be made. */
export class WorldSizeError extends Error {
  override name = "WorldSizeError";
}

const bounds = {
  seed: { from: 0, to: 2_147_483_647, otherwise: 1 },
  resellers: { from: 1, to: 100, otherwise: 1 },
  customers: { from: 0, to: 5_000, otherwise: 10 },
  products: { from: 0, to: 20_000, otherwise: 0 },
  purchases: { from: 0, to: 20, otherwise: 2 },
} as const satisfies Record<keyof WorldSize, { from: number; to: number; otherwise: number }>;

const names = Object.keys(bounds) as (keyof WorldSize)[];

/** @throws WorldSizeError naming the option that is unknown or out of bounds. */
export function readArguments(args: readonly string[]): WorldSize {
  let values: Partial<Record<string, string>>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new WorldSizeError(error instanceof Error ? error.message : String(error));
  }
  const sizes = names.map((name) => [name, whole(name, values[name])]);
  return Object.fromEntries(sizes) as unknown as WorldSize;
}

function whole(name: keyof WorldSize, text: string | undefined): number {
  const { from, to, otherwise } = bounds[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new WorldSizeError(`--${name} is a whole number from ${from} to ${to}, not "${text}".`);
}
