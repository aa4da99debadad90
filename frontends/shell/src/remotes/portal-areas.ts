import { isPermitted, type RemoteName, type Session } from "@markethall/contracts";

interface Area {
  readonly remote: RemoteName;
  /** What a signed-in customer must be allowed to call; null for what is open to visitors too. */
  readonly permission: string | null;
}

/** Which remote holds which part of the portal, by the first segment below /v2c. */
const portalAreas: Readonly<Record<string, Area>> = {
  catalog: { remote: "storefront", permission: null },
  product: { remote: "storefront", permission: null },
  solution: { remote: "storefront", permission: null },
  cart: { remote: "storefront", permission: "Customer.cart" },
  checkout: { remote: "storefront", permission: "checkout" },
  orders: { remote: "storefront", permission: "Customer.orders" },
  dashboard: { remote: "dashboard", permission: "Customer.dashboard" },
  reports: { remote: "dashboard", permission: "report" },
  subscriptions: { remote: "subscriptions", permission: "Customer.subscriptions" },
  "cloud-accounts": { remote: "subscriptions", permission: "Customer.cloudAccounts" },
  billing: { remote: "billing", permission: "Customer.statements" },
};

export type AreaAnswer =
  | { readonly kind: "open"; readonly remote: RemoteName }
  | { readonly kind: "sign-in" }
  | { readonly kind: "absent" };

/** Whether a path of the portal is there for this visitor, and who holds its pages. */
export function portalArea(path: string, { viewer, storefront }: Session): AreaAnswer {
  const area = areaOf(path);
  if (area === null) return { kind: "absent" };
  if (area.permission === null) {
    return storefront?.features.catalog
      ? { kind: "open", remote: area.remote }
      : { kind: "absent" };
  }
  if (viewer === null) return { kind: "sign-in" };
  return viewer.customer !== null && isPermitted(viewer.permissions, area.permission)
    ? { kind: "open", remote: area.remote }
    : { kind: "absent" };
}

/** True when a link to this path of the portal leads somewhere for this visitor. */
export function isOpen(path: string, session: Session): boolean {
  return portalArea(path, session).kind === "open";
}

/** What of the console another remote holds: reports are the portal's, with all customers in them. */
const consoleAreas: Readonly<Record<string, Area>> = {
  reports: { remote: "dashboard", permission: "report" },
};

/** Who holds this page of the console; the console's own pages say themselves what may not be seen. */
export function consoleArea(path: string, { viewer }: Session): AreaAnswer {
  const area = consoleAreas[segmentOf(path)];
  if (!area) return { kind: "open", remote: "console" };
  return isPermitted(viewer?.permissions ?? [], area.permission ?? "")
    ? { kind: "open", remote: area.remote }
    : { kind: "absent" };
}

/** The remote that a path needs, for fetching it before the first render. */
export function remoteOfPath(path: string): RemoteName | null {
  if (path.startsWith("/console/sign-in")) return null;
  if (path.startsWith("/console")) return consoleAreas[segmentOf(path)]?.remote ?? "console";
  return areaOf(path)?.remote ?? null;
}

function areaOf(path: string): Area | null {
  return portalAreas[segmentOf(path)] ?? null;
}

function segmentOf(path: string): string {
  const [, , segment = ""] = path.split("/");
  return segment;
}
