import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request can be the doing of another site's page (A15). Browsers name the page's origin on
 * every request that could change something; programs name none.
 */
export function isForeignOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (origin === undefined) return site === "cross-site" || site === "same-site";
  const own = new URL(publicUrl);
  return origin !== own.origin && !isHostsOwn(origin, own.protocol, host);
}

/**
 * The same host under another name, such as 127.0.0.1 for localhost: it has no cookie of ours then. A page that came over
 * http is another site's where we speak https, since whoever sits on the line may have written it; nobody sits on loopback.
 */
function isHostsOwn(origin: string, protocol: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const named = new URL(origin);
  return named.host === host && (named.protocol === protocol || loopback.has(named.hostname));
}

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
