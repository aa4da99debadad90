import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request can be the doing of another site's page (A15). Browsers name the page's origin on
 * every request that could change something; programs name none.
 */
export function isForeignOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (origin === undefined) return site === "cross-site" || site === "same-site";
  return origin !== new URL(publicUrl).origin && !isHostsOwn(origin, host);
}

/** The same host under another name, such as 127.0.0.1 for localhost: it has no cookie of ours then. */
function isHostsOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
