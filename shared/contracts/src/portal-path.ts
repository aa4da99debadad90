/**
 * A link inside the portal that stays in the same reseller's stall: keeps the query and hash
 * that `path` has and adds `accountName`.
 *
 * Example: `portalPath("/v2c/orders?status=COMPLETED", "demo")` is
 * `/v2c/orders?status=COMPLETED&accountName=demo`.
 */
export function portalPath(path: string, accountName: string | null): string {
  if (accountName === null || !path.startsWith("/v2c")) return path;
  const url = new URL(path, "http://portal.invalid");
  if (!url.searchParams.has("accountName")) url.searchParams.set("accountName", accountName);
  return `${url.pathname}${url.search}${url.hash}`;
}
