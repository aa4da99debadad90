import type { Audience, BootData, BootGraph } from "@markethall/contracts";

/** What the gateway wrote into the page; a page served without it gets by on defaults. */
export function readBoot(page: Document, location: Location): BootData {
  const text = page.getElementById("boot")?.textContent;
  if (!text) return bareBoot(location);
  const boot = JSON.parse(text) as BootData;
  return { ...boot, graph: boot.graph ? complete(boot.graph) : null };
}

/** The operation leaves out what a console has not: the storefront. */
export function complete({ storefront, viewer }: Partial<BootGraph>): BootGraph {
  return { storefront: storefront ?? null, viewer: viewer ?? null };
}

function bareBoot(location: Location): BootData {
  return {
    nonce: "",
    audience: audienceOf(location.pathname),
    accountName: new URLSearchParams(location.search).get("accountName"),
    // Nobody vouches for their files: their places say that they could not be loaded.
    remotes: [],
    graph: null,
  };
}

function audienceOf(path: string): Audience {
  return path.startsWith("/v2c") ? "portal" : "console";
}
