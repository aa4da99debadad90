import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PortalClient } from "../support/client.js";

interface Activity {
  readonly activity: {
    readonly sequence: number;
    readonly kind: string;
    readonly order: { readonly id: string; readonly status: string } | null;
  };
}

const ACTIVITY =
  "subscription ($after: Int) { activity(after: $after) { sequence kind order { id status } } }";

describe("an order moves live", () => {
  let customer: PortalClient;
  let staff: PortalClient;
  let neighbour: PortalClient;
  beforeAll(async () => {
    customer = await PortalClient.as("CUSTOMER_ADMIN", "demo");
    staff = await PortalClient.as("RESELLER_OWNER", "demo");
    neighbour = await PortalClient.as("RESELLER_OWNER", "meridian");
  });
  afterAll(() => Promise.all([customer, staff, neighbour].map((client) => client.close())));

  it("for the customer who placed it and for the reseller's staff, and for nobody else", async () => {
    const seenByStaff = staff.live().subscribe<Activity>(ACTIVITY);
    const seenByNeighbour = neighbour.live().subscribe<Activity>(ACTIVITY);

    const { storefront } = await customer.ask<{
      storefront: {
        tiles: { edges: { node: { product: { plans: { id: string; kind: string }[] } } }[] };
      };
    }>(
      `{ storefront(accountName: "demo") {
           tiles(first: 10) { edges { node { product { plans { id kind } } } } } } }`,
    );
    const plan = storefront.tiles.edges
      .flatMap(({ node }) => node.product.plans)
      .find(({ kind }) => kind === "LICENSE");
    await customer.ask(
      `mutation ($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`,
      { input: { planId: plan?.id, quantity: 5 } },
    );
    const { checkout } = await customer.ask<{
      checkout: { __typename: string; order?: { id: string } };
    }>(
      `mutation ($input: CheckoutInput!) {
         checkout(input: $input) { __typename ... on CheckoutSuccess { order { id } } } }`,
      { input: { purchaseOrder: "PO-4711" } },
    );
    expect(checkout.__typename).toBe("CheckoutSuccess");
    const id = checkout.order?.id;

    const first = await seenByStaff.until(({ activity }) => activity.order?.id === id);
    await seenByStaff.until(
      ({ activity }) => activity.order?.id === id && activity.order?.status === "COMPLETED",
    );

    // The customer comes late and catches up; its numbers are its own and have no gaps.
    const caughtUp = customer.live().subscribe<Activity>(ACTIVITY, { after: 0 });
    await caughtUp.until(({ activity }) => activity.order?.id === id);
    const numbers = caughtUp.seen.map(({ data }) => data?.activity.sequence ?? 0);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));

    expect(first.activity.sequence).toBeGreaterThan(0);
    expect(seenByNeighbour.seen).toEqual([]);
  });

  it("over a socket that ends with the session", async () => {
    const socket = customer.live();
    const answers = socket.subscribe<Activity>(ACTIVITY, { after: 0 });
    await answers.next();
    await customer.signOut();
    const until = Date.now() + 5_000;
    while (socket.closeCode === null && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(socket.closeCode).toBe(4401);
  });
});
