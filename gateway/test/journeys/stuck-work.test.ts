import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually, PortalClient } from "../support/client.js";
import { deed, planOf } from "../support/deeds.js";
import { misbehave } from "../support/vendor-simulator.js";

interface Stuck {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly attempts: number;
  readonly order: { readonly id: string; readonly number: string } | null;
}

const LIST = `query StuckWork { stuckWork(first: 100) { edges { node { id kind reason attempts order { id number } } } } }`;
const ACTIVITY = `subscription Activity { activity { kind } }`;
const PLACED = "... on CheckoutSuccess { order { id number status } }";

describe("stuck work", () => {
  let buyer: PortalClient;
  let ops: PortalClient;
  beforeAll(async () => {
    buyer = await PortalClient.as("CUSTOMER_BUYER", "demo");
    ops = await PortalClient.as("RESELLER_OPS", "demo");
  });
  afterAll(async () => {
    await misbehave({ nonsense: 0 });
    buyer.close();
    ops.close();
  });

  async function stuckOf(orderId: string): Promise<Stuck | undefined> {
    const { stuckWork } = await ops.ask<{ stuckWork: { edges: { node: Stuck }[] } }>(LIST);
    return stuckWork.edges.map(({ node }) => node).find(({ order }) => order?.id === orderId);
  }

  it("shows an order whose vendor answers nonsense, and a person has it tried again once that is mended", async () => {
    const planId = await planOf(buyer, "microsoft-365-business-premium", "Annual, paid monthly");
    await deed(buyer, "addToCart", { planId, quantity: 1 });
    const news = ops.live().subscribe<{ activity: { kind: string } }>(ACTIVITY, {});
    await misbehave({ nonsense: 1 });
    const { order } = await deed<{ order: { id: string; number: string } }>(
      buyer,
      "checkout",
      { purchaseOrder: "PO-STUCK" },
      PLACED,
    );
    await news.until(({ activity }) => activity.kind === "approvals.stuck-work.changed.v1");
    const stuck = await stuckOf(order.id);
    expect(stuck).toMatchObject({
      kind: "ORDER",
      reason: "The vendor's answer could not be understood.",
      order: { number: order.number },
    });
    expect(stuck?.attempts).toBeGreaterThanOrEqual(2);
    const shown = await buyer.ask<{ order: { status: string; stuckBecause: string } }>(
      `query O($id: ID!) { order(id: $id) { status stuckBecause } }`,
      { id: order.id },
    );
    expect(shown.order).toEqual({
      status: "PROVISIONING",
      stuckBecause: "The vendor's answer could not be understood.",
    });

    await misbehave({ nonsense: 0 });
    const moves = buyer.live().subscribe<{
      orderChanged: { status: string };
    }>(`subscription M($id: ID!) { orderChanged(id: $id) { status } }`, { id: order.id });
    const again = await deed(ops, "retryStuckWork", { stuckWorkId: stuck?.id });
    expect(again.__typename).toBe("RetryStuckWorkSuccess");
    await moves.until(({ orderChanged }) => orderChanged.status === "COMPLETED");
    // The news before told that it was stuck; the list follows the order in a moment of its own.
    await eventually("the list to be without it", async () => !(await stuckOf(order.id)));
  });
});
