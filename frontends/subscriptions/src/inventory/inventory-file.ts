/**
 * Address of a list as a file, for the same filters and order as on the page.
 *
 * Example: `inventoryFile("subscriptions", { query: "e3", status: ["ACTIVE"] }, "ENDS_ASC")` is
 * `/files/inventory/subscriptions.csv?query=e3&status=ACTIVE&orderBy=ENDS_ASC`.
 */
export function inventoryFile(
  name: "subscriptions" | "cloud-accounts",
  filter: Readonly<Record<string, string | readonly string[] | null | undefined>>,
  orderBy: string,
): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, orderBy })) {
    for (const one of typeof value === "string" ? [value] : (value ?? [])) params.append(key, one);
  }
  return `/files/inventory/${name}.csv?${params}`;
}
