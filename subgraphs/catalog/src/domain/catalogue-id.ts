import { createHash } from "node:crypto";

/**
 * The id of something in the catalogue, made of its natural key: the same file loaded into any
 * instance gives the same ids, so that loading it again changes nothing. A UUID of version 8.
 *
 * Example: `catalogueId("plan", "microsoft", "m365-e3", "CFQ7TTC0LFLX", "P1Y-MONTHLY")`
 */
export function catalogueId(
  kind: "product" | "sku" | "plan" | "master-book",
  ...key: readonly string[]
): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, ...key]))
    .digest("hex");
  const variant = ((Number.parseInt(hash[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
