import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT } from "@markethall/auth";
import { STUCK_WORK, type StuckWork } from "@markethall/events";
import { eventOf } from "@markethall/testing";
import { tellStuckWorkJob } from "../src/jobs/tell-stuck-work.job.js";
import { LIST, RETRY } from "./stuck-work.operations.js";
import { now, playInAWorld, t, world } from "./world.js";

playInAWorld();

describe("stuck work", () => {
  it("lists a webhook with its page, and lets its owner replay what it missed", async () => {
    const subjectId = randomUUID();
    const held: StuckWork = {
      kind: "WEBHOOK_ENDPOINT",
      subjectId,
      customerId: null,
      subject: "Webhook to erp.example",
      reason: "Disabled: Every delivery has failed for 5 days.",
      attempts: 3,
      needsPerson: true,
    };
    await world.receive(eventOf(STUCK_WORK, t.resellerId, held, { occurredAt: now }));
    const id = `WEBHOOK_ENDPOINT:${subjectId}`;
    const { stuckWork } = await world.ask<{ stuckWork: { edges: { node: object }[] } }>(
      t.ops,
      LIST,
    );
    expect(stuckWork.edges.map(({ node }) => node)).toMatchObject([
      { id, subjectId, customer: null, order: null, canRetry: true, canDiscard: true },
    ]);
    await world.announced();
    expect(await world.ask(t.ops, RETRY, { id })).toMatchObject({
      result: { __typename: "RetryStuckWorkSuccess" },
    });
    const events = await world.announced();
    expect(
      events.find(({ type }) => type === "approvals.stuck-work.retried.v1")?.payload,
    ).toMatchObject({ kind: "WEBHOOK_ENDPOINT", subjectId });
  });

  it("tells the reseller and the platform when the machinery says that something changed", async () => {
    const { run } = tellStuckWorkJob;
    const context = {
      db: world.db,
      clock: { now: () => now },
      signal: new AbortController().signal,
    };
    await run({ resellerId: t.resellerId }, context);
    await run({ resellerId: PLATFORM_TENANT }, context);
    const told = (await world.announced()).filter(
      ({ type }) => type === "approvals.stuck-work.changed.v1",
    );
    expect(told.map(({ tenantId, audience }) => ({ tenantId, audience }))).toEqual([
      { tenantId: t.resellerId, audience: "console" },
      { tenantId: PLATFORM_TENANT, audience: "console" },
      { tenantId: PLATFORM_TENANT, audience: "console" },
    ]);
  });
});
