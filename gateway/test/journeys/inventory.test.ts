import { beforeAll, describe, expect, it } from "@jest/globals";
import { PortalClient } from "../support/client.js";
import { deed, ownCustomerId } from "../support/deeds.js";

interface Held {
  readonly id: string;
  readonly status: string;
  readonly seatCount: number;
  readonly assignedSeats: number;
  readonly reducibleNow: number;
  readonly endsAt: string | null;
  readonly plan: { sku: { name: string } };
}

const PREVIEW = `... on PreviewChangeSuccess { preview { credit { amount } charge { amount } net { amount } seatsAfter
  deletesScheduledChanges { id } } }`;

interface Previewed {
  readonly preview: {
    credit: { amount: string };
    charge: { amount: string };
    net: { amount: string };
    deletesScheduledChanges: unknown[];
  };
}

describe("the inventory of a customer", () => {
  let admin: PortalClient;
  let held: Map<string, Held>;

  beforeAll(async () => {
    admin = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("ines"),
    );
    const { customer } = await admin.ask<{
      customer: { subscriptions: { edges: { node: Held }[] } };
    }>(
      `query Held($id: ID!) { customer(id: $id) { subscriptions(first: 100) { edges { node {
         id status seatCount assignedSeats reducibleNow endsAt plan { sku { name } } } } } } }`,
      { id: await ownCustomerId(admin) },
    );
    held = new Map(customer.subscriptions.edges.map(({ node }) => [node.plan.sku.name, node]));
  });

  it("holds one inside its window, one with seats nobody uses, and a pair that ends together", () => {
    const inWindow = held.get("Microsoft 365 Copilot")!;
    expect(inWindow.seatCount).toBeGreaterThan(1);
    expect(inWindow.reducibleNow).toBe(inWindow.seatCount);
    const premium = held.get("Microsoft 365 Business Premium")!;
    expect(premium.assignedSeats).toBeLessThan(premium.seatCount);
    expect(held.get("Microsoft 365 F3")!.endsAt).toBe(held.get("Microsoft 365 E5")!.endsAt);
    expect(held.get("Microsoft 365 E5")).toMatchObject({ reducibleNow: 0 });
  });

  it("gives seats back inside the window: the money shown before is the money of the change", async () => {
    const { id, seatCount: before } = held.get("Microsoft 365 Copilot")!;
    const after = before - 1;
    const change = { subscriptionId: id, kind: "CHANGE_SEATS", seatCount: after };
    const { preview } = await deed<Previewed>(admin, "previewChange", change, PREVIEW);
    expect(Number(preview.credit.amount)).toBeLessThan(0);
    expect(Number(preview.charge.amount)).toBeGreaterThan(0);
    // Rounded for one seat, then times the seats: all are credited, and all but one charged again.
    expect((Number(preview.charge.amount) / after).toFixed(2)).toBe(
      (-Number(preview.credit.amount) / before).toFixed(2),
    );

    const other = await deed(admin, "changeSubscription", { ...change, expectedNet: "-1.00" });
    expect(other.__typename).toBe("PriceChangedError");
    const changed = await deed<{
      subscription: { seatCount: number };
      preview: Previewed["preview"];
    }>(
      admin,
      "changeSubscription",
      { ...change, expectedNet: preview.net.amount },
      "... on ChangeSubscriptionSuccess { subscription { seatCount } preview { net { amount } } }",
    );
    expect(changed).toMatchObject({
      subscription: { seatCount: after },
      preview: { net: preview.net },
    });
  });

  it("refuses seats back after the window, and keeps them for the renewal instead", async () => {
    const { id } = held.get("Microsoft 365 E5")!;
    const now = await deed(admin, "previewChange", {
      subscriptionId: id,
      kind: "CHANGE_SEATS",
      seatCount: 4,
    });
    expect(now.__typename).toBe("ChangeNotAllowedError");
    const scheduled = await deed<{
      subscription: { seatCount: number; scheduledChanges: { seatCount: number }[] };
    }>(
      admin,
      "changeSubscription",
      { subscriptionId: id, kind: "CHANGE_SEATS", seatCount: 4, timing: "AT_RENEWAL" },
      "... on ChangeSubscriptionSuccess { subscription { seatCount scheduledChanges { seatCount } } }",
    );
    expect(scheduled.subscription).toEqual({ seatCount: 5, scheduledChanges: [{ seatCount: 4 }] });
  });

  it("in extended service allows nothing but to end it", async () => {
    const extended = held.get("Office 365 E3")!;
    expect(extended.status).toBe("EXTENDED");
    const { cloudSubscription } = await admin.ask<{
      cloudSubscription: { availableChanges: string[] };
    }>(`query S($id: ID!) { cloudSubscription(id: $id) { availableChanges } }`, {
      id: extended.id,
    });
    expect(cloudSubscription.availableChanges).toEqual(["CANCEL"]);
  });

  it("tells a neighbour nothing: a foreign id is one that does not exist", async () => {
    const stranger = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("noah"),
    );
    const ask = (id: string) =>
      stranger.run(`query S($id: ID!) { cloudSubscription(id: $id) { status } }`, { id });
    const foreign = await ask(held.get("Microsoft 365 E5")!.id);
    const unknown = await ask("00000000-0000-4000-8000-000000000001");
    expect(foreign.data).toEqual(unknown.data);
    expect(foreign.errors).toEqual(unknown.errors);
  });
});
