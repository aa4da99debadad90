import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import {
  approveRequest,
  authorization,
  type Decided,
  listed,
  orderAsked,
  playInAWorld,
  t,
  world,
} from "./world.js";

playInAWorld();

describe("an approval that concerns a vendor", () => {
  it("is refused with the list while something is open, and goes through once it is mended", async () => {
    const asked = orderAsked(t);
    await world.receive(asked);
    const [request] = await listed(world, t.ops);
    const input = { requestId: request?.id, note: null };
    await world.announced();

    const refused = await world.ask<Decided>(t.ops, approveRequest, { input });
    expect(refused.result.__typename).toBe("PreconditionsOpenError");
    const open = refused.result.preconditions?.filter(({ satisfied }) => !satisfied);
    expect(open?.map(({ code }) => code)).toEqual([
      "VENDOR_AUTHORIZED",
      "PRICE_BOOK_SET",
      "CURRENCY_SET",
      "SUPPORT_PLAN_SET",
      "VENDOR_TENANT_SET",
    ]);
    expect(open?.[0]?.fixPath).toMatch(`/console/customers/${t.customerId}?vendor=`);

    await world.receive(authorization(t, { vendorTenantId: null }));
    const [seen] = await listed(world, t.ops);
    expect(seen?.preconditions.filter(({ satisfied }) => !satisfied)).toMatchObject([
      { code: "VENDOR_TENANT_SET" },
    ]);

    await world.receive(authorization(t));
    await world.announced();
    const { result } = await world.ask<Decided>(t.ops, approveRequest, { input });
    expect(result.approvalRequest).toMatchObject({
      status: "APPROVED",
      decision: { status: "APPROVED", decidedByName: "Ada Lovelace" },
    });
    const events = await world.announced();
    expect(events.find(({ type }) => type === "approvals.request.decided.v1")?.payload).toEqual({
      requestId: request?.id,
      kind: "ORDER",
      subjectId: asked.payload.subjectId,
      customerId: t.customerId,
      decision: "APPROVED",
      reason: null,
      decidedByName: "Ada Lovelace",
    });
    expect(events.find(({ type }) => type === "mail.requested.v1")?.payload).toMatchObject({
      template: "approval-decided",
      to: { userId: t.buyer.id },
      params: { decision: "APPROVED" },
    });
  });

  it("tells the console when what must hold has changed, for each request that waits for it", async () => {
    const readiness = async () =>
      (await world.announced()).filter(({ type }) => type === "approvals.readiness.changed.v1");
    await world.receive(authorization(t, { priceBookId: null }));
    expect(await readiness()).toMatchObject([
      { customerId: t.customerId, audience: "console", payload: { requestId: null } },
    ]);

    await world.receive(orderAsked(t));
    const [request] = await listed(world, t.ops);
    await world.receive(authorization(t));
    await world.receive(
      eventOf("identity.terms.accepted.v1", t.resellerId, {
        customerId: t.customerId,
        termsId: randomUUID(),
        userId: t.buyer.id,
        acceptedAt: "2026-11-02T09:00:00.000Z",
      }),
    );
    expect(await readiness()).toMatchObject([
      { payload: { customerId: t.customerId, requestId: request?.id } },
      { payload: { customerId: t.customerId, requestId: request?.id } },
    ]);
  });

  it("asks for the newest terms, and for a cloud account only where the reseller wants them", async () => {
    const termsId = randomUUID();
    await world.receive(authorization(t));
    await world.receive(
      eventOf("identity.terms.published.v1", t.resellerId, {
        termsId,
        kind: "PURCHASE",
        vendorId: null,
        version: 1,
        title: "Terms of sale",
      }),
    );
    await world.receive(orderAsked(t));
    await world.receive(orderAsked(t, { kind: "CLOUD_ACCOUNT_PROVISION", subject: "New account" }));
    const open = async (kind: string) => {
      const [request] = await listed(world, t.ops, { kind: [kind] });
      return request?.preconditions.filter((item) => !item.satisfied).map(({ code }) => code);
    };
    expect(await open("ORDER")).toEqual(["TERMS_ACCEPTED"]);
    expect(await open("CLOUD_ACCOUNT_PROVISION")).toEqual([]);

    await world.receive(
      eventOf("identity.reseller.changed.v1", t.resellerId, {
        resellerId: t.resellerId,
        features: ["termsForNewCloudAccounts"],
      }),
    );
    expect(await open("CLOUD_ACCOUNT_PROVISION")).toEqual(["TERMS_ACCEPTED"]);

    await world.receive(
      eventOf("identity.terms.accepted.v1", t.resellerId, {
        customerId: t.customerId,
        termsId,
        userId: t.buyer.id,
        acceptedAt: "2026-11-01T00:00:00.000Z",
      }),
    );
    expect(await open("ORDER")).toEqual([]);
    expect(await open("CLOUD_ACCOUNT_PROVISION")).toEqual([]);
  });

  it("goes by the newest fact, also when an older one arrives after it", async () => {
    await world.receive(orderAsked(t));
    await world.receive({ ...authorization(t), position: 8 } as never);
    await world.receive({ ...authorization(t, { currency: null }), position: 7 } as never);
    const [request] = await listed(world, t.ops);
    expect(request?.preconditions.every(({ satisfied }) => satisfied)).toBe(true);
  });
});
