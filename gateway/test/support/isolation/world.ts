import { randomUUID } from "node:crypto";
import { demoInstance, PortalClient } from "../client.js";
import { deed, fresh } from "../deeds.js";
import { type Stranger } from "./attempt.js";
import { beyond, harvest, type Harvest } from "./harvest.js";

/** What everybody may name: the catalogue and the portals themselves. */
const PUBLIC_TYPES = [
  ...["Vendor", "Product", "Sku", "Plan", "Solution", "Reseller", "Storefront"],
  "ReportDefinition",
];

/** Those whose things are tried, and those who try. */
export interface IsolationWorld {
  /** Reseller A's owner and the administrator of its customer A1. */
  readonly owner: PortalClient;
  readonly customer: PortalClient;
  readonly strangers: readonly (Stranger & { readonly foreign: Harvest; readonly live: boolean })[];
  /** An upload of A's, which no query lists. */
  readonly uploadId: string;
  /** What A's two people saw before anything was tried. */
  readonly before: readonly Harvest[];
  /** What they see now. */
  look(): Promise<readonly Harvest[]>;
  close(): Promise<void>;
}

/** Two resellers and two customers of one of them, of the demo world; A gets one thing of each kind that it has not. */
export async function openIsolationWorld(): Promise<IsolationWorld> {
  const owner = await PortalClient.as("RESELLER_OWNER", "demo");
  const customer = await PortalClient.as("CUSTOMER_ADMIN", "demo", isOf("harborlane"));
  const uploadId = await thingsOfAllKinds(owner, customer);
  const ownWebhook = await partnersDoors(owner);
  const ownViews = await inTurn([owner, customer], keepView);
  const look = () => inTurn([owner, customer], harvest);
  const seen = await look();

  const url = demoInstance().url;
  const other = await PortalClient.as("RESELLER_OWNER", "meridian");
  const otherCustomer = await PortalClient.as("CUSTOMER_ADMIN", "meridian");
  const neighbour = await PortalClient.as("CUSTOMER_ADMIN", "demo", isOf("sunbird"));
  // Both have them: an own id that works tells a refusal of a foreign one from an operation that always refuses.
  const otherWebhook = await partnersDoors(other);
  const partner = new PortalClient(url, await tokenOfPartner(other));
  await fillCart(neighbour);
  const [ofOther, ofOtherCustomer, ofNeighbour] = await inTurn(
    [other, otherCustomer, neighbour],
    harvest,
  );
  const stranger = async (
    who: string,
    client: PortalClient,
    accountName: string,
    own: Harvest | undefined,
    live: boolean,
  ) => ({
    who,
    client,
    live,
    permissions: await permissionsOf(client),
    filling: { accountName, own: ownIds(own, await customBook(client)) },
    foreign: withoutPublic(
      beyond(
        seen,
        [own, ofOther].flatMap((one) => one ?? []),
      ),
    ),
  });
  const strangers = [
    await stranger("the owner of another reseller", other, "meridian", ofOther, true),
    await stranger("another customer of the reseller", neighbour, "demo", ofNeighbour, true),
    await stranger(
      "a customer of another reseller",
      otherCustomer,
      "meridian",
      ofOtherCustomer,
      false,
    ),
    await stranger("a program of another reseller", partner, "meridian", ofOther, false),
    await stranger("a visitor", new PortalClient(url), "meridian", undefined, false),
  ];
  const clients = [owner, customer, ...strangers.map(({ client }) => client)];
  return {
    owner,
    customer,
    strangers,
    uploadId,
    before: seen,
    look,
    close: async () => {
      await inTurn([customer, neighbour], emptyCart);
      await deed(owner, "deleteSavedView", { id: ownViews[0] });
      await deed(customer, "deleteSavedView", { id: ownViews[1] });
      // A reseller may have twenty, and this runs again.
      await deed(owner, "deleteWebhookEndpoint", { webhookEndpointId: ownWebhook });
      await deed(other, "deleteWebhookEndpoint", { webhookEndpointId: otherWebhook });
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

function isOf(domain: string) {
  return ({ email }: { readonly email: string }) => email.includes(domain);
}

/** One after the other: the harvests are many requests each. */
async function inTurn<T, R>(of: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of of) done.push(await work(one));
  return done;
}

async function permissionsOf(client: PortalClient): Promise<readonly string[]> {
  const { viewer } = await client.ask<{ viewer: { permissions: string[] } | null }>(
    "{ viewer { permissions } }",
  );
  return viewer?.permissions ?? [];
}

function ownIds(own: Harvest | undefined, book: string | null) {
  const none = randomUUID();
  return (type: string): string => {
    if (type === "PriceBook" && book) return book;
    return [...(own?.ids.get(type) ?? [])].sort()[0] ?? none;
  };
}

/** A price book that its owner may change: the tries shall get past the first question. */
async function customBook(client: PortalClient): Promise<string | null> {
  const { data } = await client.run<{ priceBooks: { id: string; kind: string }[] }>(
    "{ priceBooks { id kind } }",
  );
  return data?.priceBooks?.find(({ kind }) => kind === "CUSTOM")?.id ?? null;
}

function withoutPublic(harvested: Harvest): Harvest {
  for (const type of PUBLIC_TYPES) harvested.ids.delete(type);
  return harvested;
}

async function tokenOfPartner(owner: PortalClient): Promise<string> {
  const scopes = ["customers:read", "subscriptions:read", "orders:read", "statements:read"];
  const { apiClient, secret } = await deed<{ apiClient: { clientId: string }; secret: string }>(
    owner,
    "createApiClient",
    { name: fresh("Stranger"), scopes },
    "... on CreateApiClientSuccess { apiClient { clientId } secret }",
  );
  const response = await fetch(new URL("/oauth/token", owner.url), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: apiClient.clientId,
      client_secret: secret,
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Puts the first thing that this customer may order into its cart. */
async function fillCart(client: PortalClient): Promise<void> {
  const { storefront } = await client.ask<{
    storefront: {
      tiles: {
        edges: {
          node: {
            product: {
              plans: { id: string; kind: string; price: object | null; minSeats: number }[];
            };
          };
        }[];
      };
    };
  }>(`{ storefront(accountName: "demo") { tiles(first: 20) { edges { node {
         product { plans { id kind minSeats price { amount } } } } } } } }`);
  const plan = storefront.tiles.edges
    .flatMap(({ node }) => node.product.plans)
    .find(({ kind, price }) => kind === "LICENSE" && price !== null);
  if (!plan) throw new Error("this customer can order nothing");
  await deed(client, "addToCart", { planId: plan.id, quantity: Math.max(plan.minSeats, 5) });
}

async function emptyCart(client: PortalClient): Promise<void> {
  const { viewer } = await client.ask<{
    viewer: { customer: { cart: { items: { id: string }[] } | null } };
  }>("{ viewer { customer { cart { items { id } } } } }");
  for (const { id } of viewer.customer.cart?.items ?? [])
    await deed(client, "removeFromCart", { itemId: id });
}

async function keepView(client: PortalClient): Promise<string> {
  const { savedView } = await deed<{ savedView: { id: string } }>(
    client,
    "saveView",
    { place: "SUBSCRIPTIONS", name: fresh("Own view"), query: "status=ACTIVE" },
    "... on SaveViewSuccess { savedView { id } }",
  );
  return savedView.id;
}

/** A program, and a webhook with a message that waits for nobody: disabled, it does not move by itself. */
async function partnersDoors(owner: PortalClient): Promise<string> {
  await deed(owner, "createApiClient", { name: fresh("Own"), scopes: ["customers:read"] });
  const { webhookEndpoint } = await deed<{ webhookEndpoint: { id: string } }>(
    owner,
    "createWebhookEndpoint",
    {
      url: `https://${randomUUID()}.example/hooks`,
      description: fresh("Own webhook"),
      eventTypes: ["customer.changed"],
    },
    "... on CreateWebhookEndpointSuccess { webhookEndpoint { id } }",
  );
  const webhookEndpointId = webhookEndpoint.id;
  await deed(owner, "sendTestWebhook", { webhookEndpointId });
  await deed(owner, "updateWebhookEndpoint", { webhookEndpointId, enabled: false });
  return webhookEndpointId;
}

/** @returns id of an upload */
async function thingsOfAllKinds(owner: PortalClient, customer: PortalClient): Promise<string> {
  await deed(customer, "createSupportRequest", {
    subject: fresh("A question of ours"),
    body: "Nobody else's business.",
  });
  await fillCart(customer);
  const upload = await owner.fetch("/files/uploads", {
    method: "PUT",
    headers: { "content-type": "text/csv" },
    body: "BilledCost\n1.00\n",
  });
  return ((await upload.json()) as { uploadId: string }).uploadId;
}
