import { afterEach, describe, expect, it } from "@jest/globals";
import type { WebSocket } from "playwright-core";
import { type CuttableLine, cuttableLine } from "../support/cuttable-line.js";
import { portal } from "../support/portal.js";
import { fresh } from "../support/fresh.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const LOST = "The connection was lost. Reconnecting";

describe("a page that moves live", () => {
  const { person, visitor } = stage();
  let line: CuttableLine | null = null;
  afterEach(async () => {
    await line?.close();
    line = null;
  });

  it("says that the connection is lost, and shows what happened meanwhile once it is back", async () => {
    const [leo, maren] = [
      await person("leo@harborlane.example"),
      await person("maren@northlight.example"),
    ];
    const order = await placesLargeOrder(leo);
    line = await cuttableLine();
    leo.expectsTrouble();
    const { page } = leo;
    const live = page.waitForEvent("websocket").then(acknowledged);
    await page.goto(`${line.url}/v2c/orders/${order.id}?accountName=demo`);
    await status(leo, "Pending approval").waitFor();
    await live;
    await page.evaluate("window.isTheSamePage = true");

    line.cut();
    const lost = page.getByRole("status").filter({ hasText: LOST });
    await lost.waitFor();
    await leo.examine("a page without connection");
    await approves(maren, order.number);
    await completed(leo, order.id);
    expect(await status(leo, "Pending approval").isVisible()).toBe(true);

    line.mend();
    await status(leo, "Completed").waitFor();
    await lost.waitFor({ state: "hidden" });
    expect(await page.evaluate("window.isTheSamePage")).toBe(true);
  });

  it("shows the sign-in when the session ends elsewhere, and does not keep calling", async () => {
    const tomas = portal().signIns.find(({ email }) => email === "tomas@northlight.example");
    if (!tomas) throw new Error("the demo world has no Tomas");
    const leaving = await visitor();
    await leaving.signIn(tomas, "console");
    const live = leaving.page.waitForEvent("websocket").then(acknowledged);
    await leaving.open("/console/approvals");
    await live;
    let calls = 0;
    leaving.page.on("websocket", () => (calls += 1));
    await leaving.ask("mutation { signOut { __typename } }");
    await leaving.page.getByRole("dialog").getByRole("link", { name: "Sign in again" }).waitFor();
    await leaving.examine("a session that has ended");
    // Longer than the first pause before a page would come back.
    await leaving.page.waitForTimeout(1_500);
    expect(calls).toBe(0);
  });
});

interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

/** Large enough to wait for an approval. */
async function placesLargeOrder(leo: Visitor): Promise<Order> {
  const { storefront } = await leo.ask<{
    storefront: { product: { plans: { id: string; name: string }[] } };
  }>(
    `{ storefront(accountName: "demo") { product(slug: "microsoft-365-business-premium") { plans { id name } } } }`,
  );
  const plan = storefront.product.plans.find(({ name }) => name === "Annual, paid monthly");
  await leo.ask(
    `mutation Add($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`,
    {
      input: { planId: plan?.id, quantity: 250 },
    },
  );
  const { checkout } = await leo.ask<{ checkout: { order?: Order } }>(
    `mutation Check($input: CheckoutInput!) {
       checkout(input: $input) { ... on CheckoutSuccess { order { id number status } } } }`,
    { input: { purchaseOrder: fresh("PO") } },
  );
  if (checkout.order?.status !== "PENDING_APPROVAL") throw new Error(JSON.stringify(checkout));
  return checkout.order;
}

async function approves(maren: Visitor, number: string): Promise<void> {
  const { approvalRequests } = await maren.ask<{
    approvalRequests: { edges: { node: { id: string } }[] };
  }>(
    `query Asked($query: String) {
       approvalRequests(filter: { status: [PENDING], query: $query }) { edges { node { id } } } }`,
    { query: number },
  );
  const requestId = approvalRequests.edges[0]?.node.id;
  const { approveRequest } = await maren.ask<{ approveRequest: { __typename: string } }>(
    `mutation Approve($input: ApproveRequestInput!) { approveRequest(input: $input) { __typename } }`,
    { input: { requestId } },
  );
  expect(approveRequest.__typename).toBe("ApproveRequestSuccess");
}

async function completed(leo: Visitor, id: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { order } = await leo.ask<{ order: Order }>(
      "query Order($id: ID!) { order(id: $id) { id number status } }",
      { id },
    );
    if (order.status === "COMPLETED") return;
    await leo.page.waitForTimeout(500);
  }
  throw new Error("the order was not completed");
}

/** Until the gateway has let the page in. */
async function acknowledged(socket: WebSocket): Promise<void> {
  await socket.waitForEvent("framereceived", (frame) =>
    frame.payload.toString().includes("connection_ack"),
  );
}

/** The page's own status, in its header. */
function status({ page }: Visitor, name: string) {
  return page.getByRole("main").getByText(name, { exact: true }).first();
}
