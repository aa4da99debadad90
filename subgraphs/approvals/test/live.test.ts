import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { LiveEvent } from "@markethall/graph";
import { listed, openWorld, orderAsked, tenants, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const activity = `subscription { activity(after: 3) { sequence occurredAt kind summary
  order { id } cloudSubscription { id } approvalRequest { number status } statement { id } } }`;

describe("live fields", () => {
  it("resolve a change of the queue to the request as it is now", async () => {
    const t = tenants();
    await world.receive(orderAsked(t));
    const [request] = await listed(world, t.ops);
    const answer = await world.graph.runLive(
      t.ops,
      "subscription { approvalQueueChanged { number status preconditions { code } } }",
      changeOf(request?.id ?? ""),
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      approvalQueueChanged: { number: "AR-000001", status: "PENDING" },
    });
  });

  it("tell any event as a sentence with what it is about", async () => {
    const { buyer } = tenants();
    const orderId = randomUUID();
    const answer = await world.graph.runLive(buyer, activity, {
      type: "subscriptions.order.changed.v1",
      sequence: 4,
      occurredAt: "2026-11-02T09:00:00.000Z",
      customerId: buyer.customerId,
      payload: { orderId, number: "SO-000007", status: "COMPLETED" },
    });
    expect(answer.data?.["activity"]).toMatchObject({
      sequence: 4,
      kind: "subscriptions.order.changed.v1",
      summary: "Order SO-000007 is completed.",
      order: { id: orderId },
      cloudSubscription: null,
      approvalRequest: null,
      statement: null,
    });
  });

  it("name an approval request to staff, and to no customer", async () => {
    const t = tenants();
    await world.receive(orderAsked(t));
    const [request] = await listed(world, t.ops);
    const event = changeOf(request?.id ?? "");
    const toStaff = await world.graph.runLive(t.ops, activity, event);
    expect(toStaff.data?.["activity"]).toMatchObject({ approvalRequest: { number: "AR-000001" } });
    const toBuyer = await world.graph.runLive(t.buyer, activity, event);
    expect(toBuyer.data?.["activity"]).toMatchObject({ approvalRequest: null });
  });
});

function changeOf(requestId: string): LiveEvent {
  return {
    type: "approvals.request.changed.v1",
    sequence: 1,
    occurredAt: "2026-11-02T09:00:00.000Z",
    customerId: null,
    payload: { requestId, number: "AR-000001", status: "PENDING", subject: "Order SO-000001" },
  };
}
