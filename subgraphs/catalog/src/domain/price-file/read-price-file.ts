import { err, ok, type Result } from "@markethall/result";
import { keyLines, lineOf, parseExactJson } from "./exact-json.js";
import { isLinuxLicence, readLinuxLicence } from "./linux-licences.js";
import { isManagedDisk, readManagedDisk } from "./managed-disks.js";
import { isRecord, type PriceEntry, type RejectedEntry, slugOf } from "./price-entry.js";
import { isSqlStorage, readSqlStorage } from "./sql-storage.js";

/** What a price file holds. */
export interface PriceFile {
  readonly shape: string;
  readonly entries: readonly PriceEntry[];
  readonly rejected: readonly RejectedEntry[];
}

/** The file as a whole is of no use; nothing of it is taken. */
export interface UnreadableFile {
  readonly kind: "UnreadableFile";
  readonly message: string;
}

interface Shape {
  readonly name: string;
  /** Keys above an entry: region and meter, or distribution, product and processors. */
  readonly depth: 2 | 3;
  readonly recognises: (value: unknown) => boolean;
  readonly read: (keys: readonly string[], value: unknown) => Result<PriceEntry, string>;
}

const shapes: readonly Shape[] = [
  {
    name: "managed disks",
    depth: 2,
    recognises: isManagedDisk,
    read: ([region, meter], value) => readManagedDisk(region!, meter!, value),
  },
  {
    name: "SQL storage",
    depth: 2,
    recognises: isSqlStorage,
    read: ([region, tier], value) => readSqlStorage(region!, tier!, value),
  },
  {
    name: "Linux licences",
    depth: 3,
    recognises: isLinuxLicence,
    read: ([, product, processors], value) => readLinuxLicence(product!, processors!, value),
  },
];

/** Reads a vendor's price file of any known shape. A bad entry is told with its place; the rest is read. */
export function readPriceFile(text: string): Result<PriceFile, UnreadableFile> {
  let document: unknown;
  try {
    document = parseExactJson(text);
  } catch (error) {
    return unreadable(
      `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`,
    );
  }
  const shape = shapes.find(({ depth, recognises }) =>
    leaves(document, depth).some(({ value }) => recognises(value)),
  );
  if (!shape) return unreadable("This is none of the price files known here.");
  const lines = keyLines(text);
  const entries: PriceEntry[] = [];
  const rejected: RejectedEntry[] = [];
  const plans = new Set<string>();
  for (const { keys, value } of leaves(document, shape.depth)) {
    const entry = readLeaf(shape, { keys, value }, plans);
    if (entry.ok) entries.push(entry.value);
    else rejected.push({ line: lineOf(lines, keys), place: keys.join(" › "), reason: entry.error });
  }
  return ok({ shape: shape.name, entries, rejected });
}

interface Leaf {
  readonly keys: readonly string[];
  readonly value: unknown;
}

function readLeaf(
  shape: Shape,
  { keys, value }: Leaf,
  plans: Set<string>,
): Result<PriceEntry, string> {
  if (keys.length < shape.depth) return err("There is no entry here.");
  const entry = shape.read(keys, value);
  if (!entry.ok) return entry;
  const { product, skuCode, planCode } = entry.value;
  const plan = JSON.stringify([slugOf(product.name), skuCode, planCode]);
  if (plans.has(plan)) return err("The file names this plan before.");
  plans.add(plan);
  return entry;
}

/** What stands below `depth` keys; where the nesting ends before, what stands there. */
function leaves(value: unknown, depth: number, keys: readonly string[] = []): Leaf[] {
  if (depth === 0 || !isRecord(value)) return [{ keys, value }];
  return Object.entries(value).flatMap(([key, below]) => leaves(below, depth - 1, [...keys, key]));
}

function unreadable(message: string): { readonly ok: false; readonly error: UnreadableFile } {
  return err({ kind: "UnreadableFile", message });
}
