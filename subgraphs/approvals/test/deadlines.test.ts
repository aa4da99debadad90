import { beforeEach, describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import { listed, orderAsked, playInAWorld, t, world } from "./world.js";

playInAWorld();
beforeEach(async () => {
  await world.receive(
    eventOf("identity.reseller.changed.v1", t.resellerId, {
      resellerId: t.resellerId,
      features: [],
    }),
  );
  await world.receive(orderAsked(t));
  await world.announced();
});

/** The job as the workers run it, with the business clock at `iso`. */
async function meetDeadlines(iso: string): Promise<void> {
  const { db, worker } = world;
  const [job] = worker.jobs;
  const clock = { now: () => new Date(iso) };
  await job?.run({}, { db, clock, signal: new AbortController().signal });
}

async function announcedTypes(): Promise<string[]> {
  return (await world.announced())
    .filter(({ tenantId }) => tenantId === t.resellerId)
    .map(({ type }) => type);
}

describe("the deadline of a request", () => {
  it("leaves it alone before it is due", async () => {
    await meetDeadlines("2026-11-07T08:59:59.999Z");
    expect(await announcedTypes()).toEqual([]);
  });

  it("reminds staff once when it is due", async () => {
    await meetDeadlines("2026-11-07T09:00:00.000Z");
    expect(await announcedTypes()).toEqual(["approvals.request.changed.v1", "mail.requested.v1"]);
    await meetDeadlines("2026-11-08T09:00:00.000Z");
    expect(await announcedTypes()).toEqual([]);
    expect(await listed(world, t.ops)).toMatchObject([{ status: "PENDING" }]);
  });

  it("expires it ten days later and tells the owner of the order no", async () => {
    await meetDeadlines("2026-11-17T09:00:00.000Z");
    const events = (await world.announced()).filter(({ tenantId }) => tenantId === t.resellerId);
    expect(
      events.find(({ type }) => type === "approvals.request.decided.v1")?.payload,
    ).toMatchObject({ decision: "DECLINED", reason: "Nobody decided in time." });
    expect(await listed(world, t.ops)).toMatchObject([
      { status: "EXPIRED", decision: { status: "EXPIRED", decidedByName: "Markethall" } },
    ]);
    await meetDeadlines("2026-11-18T09:00:00.000Z");
    expect(await announcedTypes()).toEqual([]);
  });
});
