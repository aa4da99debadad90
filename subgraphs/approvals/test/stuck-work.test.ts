import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT } from "@markethall/auth";
import { actorFor } from "@markethall/testing";
import {
  act,
  deadLetter,
  DISCARD,
  failedJob,
  LIST,
  listed,
  type Listed,
  order,
  RETRY,
} from "./stuck-work.operations.js";
import { now, orderAsked, playInAWorld, t, tenants, world } from "./world.js";

playInAWorld();
const platform = actorFor("PLATFORM_ADMIN", { resellerId: PLATFORM_TENANT });

describe("stuck work", () => {
  it("lists what a subgraph says is held up, until it goes on again", async () => {
    const held = order();
    const { subjectId } = held.payload;
    await world.receive(held);
    expect(await listed(t.ops)).toEqual([
      {
        id: `ORDER:${subjectId}`,
        kind: "ORDER",
        part: "SUBSCRIPTIONS",
        machineName: null,
        subjectId,
        subject: "Order O-000001",
        reason: "The vendor could not be reached.",
        since: now,
        attempts: 3,
        nextAttemptAt: null,
        needsPerson: true,
        canRetry: true,
        canDiscard: false,
        customer: { id: t.customerId },
        order: { id: subjectId },
        approvalRequest: null,
      },
    ]);
    await world.receive(order({ subjectId, reason: null, needsPerson: false }));
    expect(await listed(t.ops)).toEqual([]);
    const told = (await world.announced()).filter(
      ({ type, tenantId }) =>
        type === "approvals.stuck-work.changed.v1" && tenantId === t.resellerId,
    );
    expect(told.map(({ payload }) => (payload as { status: string }).status)).toEqual([
      "STUCK",
      "MOVING",
    ]);
  });

  it("is narrowed by kind, part, customer, age and by what it waits for", async () => {
    const job = `JOB:${await failedJob(t.resellerId)}`;
    const event = `EVENT:billing.facts:${await deadLetter(t.resellerId)}`;
    const held = order({ needsPerson: false });
    await world.receive(held);
    const found = async (filter: object) => {
      const { stuckWork } = await world.ask<Listed>(t.ops, LIST, { filter }, { now });
      expect(stuckWork.totalCount).toBe(stuckWork.edges.length);
      return stuckWork.edges.map(({ node }) => node.id).sort();
    };
    const heldId = `ORDER:${held.payload.subjectId}`;
    expect(await found({})).toEqual([event, job, heldId].sort());
    expect(await found({ kind: ["JOB", "EVENT"] })).toEqual([event, job]);
    expect(await found({ part: ["BILLING"] })).toEqual([event]);
    expect(await found({ part: ["IDENTITY", "SUBSCRIPTIONS"] })).toEqual([job, heldId].sort());
    expect(await found({ customerId: t.customerId })).toEqual([heldId]);
    expect(await found({ needsPerson: false })).toContain(heldId);
    expect(await found({ needsPerson: true })).not.toContain(heldId);
    expect(await found({ ids: [job] })).toEqual([job]);
    expect(await found({ ids: [heldId], sinceBefore: now })).toEqual([]);
    const later = new Date(now.getTime() + 1);
    expect(await found({ ids: [heldId], sinceBefore: later })).toEqual([heldId]);
  });

  it("goes by the newest word, in whatever order the words come", async () => {
    const first = order();
    const second = order({ subjectId: first.payload.subjectId, reason: null });
    await world.receive(second);
    await world.receive(first);
    expect(await listed(t.ops)).toEqual([]);
  });

  it("tells the pages of a change of mind, and not of each attempt", async () => {
    const held = order();
    await world.receive(held);
    await world.receive(order({ ...held.payload, attempts: 4 }));
    const told = (await world.announced()).filter(
      ({ type, tenantId }) =>
        type === "approvals.stuck-work.changed.v1" && tenantId === t.resellerId,
    );
    expect(told).toHaveLength(1);
    expect(await listed(t.ops)).toMatchObject([{ attempts: 4, since: now }]);
  });

  it("lists requests that nobody decided in time, which only a decision ends", async () => {
    await world.receive(orderAsked(t));
    expect(await listed(t.ops)).toEqual([]);
    const late = new Date("2026-11-07T09:00:00.000Z");
    const [request] = await listed(t.ops, late);
    expect(request).toMatchObject({
      kind: "APPROVAL_REQUEST",
      needsPerson: true,
      canRetry: false,
      canDiscard: false,
      approvalRequest: { number: "AR-000001" },
    });
  });

  it("shows each reseller its own, and the platform everything with the cause", async () => {
    const neighbour = tenants();
    const job = await failedJob(t.resellerId);
    const event = await deadLetter(t.resellerId);
    await world.receive(order());
    expect((await listed(t.ops)).map(({ kind }) => kind).sort()).toEqual(["EVENT", "JOB", "ORDER"]);
    expect(await listed(neighbour.ops)).toEqual([]);
    const all = await listed(platform);
    expect(all.map(({ id }) => id)).toEqual(
      expect.arrayContaining([`JOB:${job}`, `EVENT:billing.facts:${event}`]),
    );
    const ofJob = (work: { id: string }[]) => work.find(({ id }) => id === `JOB:${job}`);
    expect(ofJob(all)).toMatchObject({ reason: "relation x", canRetry: true });
    expect(ofJob(await listed(t.ops))).toMatchObject({
      subject: "A mail",
      reason: "It failed once. The log of the workers has the cause.",
    });
  });

  it("comes page by page without a gap or a repetition", async () => {
    for (let i = 0; i < 5; i++) await world.receive(order());
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { stuckWork }: Listed = await world.ask<Listed>(t.ops, LIST, { first: 2, after });
      expect(stuckWork.totalCount).toBe(5);
      ids.push(...stuckWork.edges.map(({ node }) => node.id));
      after = stuckWork.pageInfo.hasNextPage ? stuckWork.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});

describe("retryStuckWork", () => {
  it("orders the owner of the subject to try again, once for one key", async () => {
    const held = order();
    await world.receive(held);
    await world.announced();
    const id = `ORDER:${held.payload.subjectId}`;
    const key = randomUUID();
    expect(await act(t.ops, RETRY, { id }, key)).toBe("RetryStuckWorkSuccess");
    expect(await act(t.ops, RETRY, { id }, key)).toBe("RetryStuckWorkSuccess");
    const events = await world.announced();
    const ordered = events.filter(({ type }) => type === "approvals.stuck-work.retried.v1");
    expect(ordered.map(({ payload }) => payload)).toEqual([
      { kind: "ORDER", subjectId: held.payload.subjectId },
    ]);
    expect(events.find(({ type }) => type === "audit.recorded.v1")?.payload).toMatchObject({
      action: "retryStuckWork",
      subject: `stuckWork:${id}`,
      outcome: "done",
    });
  });

  it("queues a job and an event again", async () => {
    const job = await failedJob(t.resellerId);
    const event = await deadLetter(t.resellerId);
    expect(await act(t.ops, RETRY, { id: `JOB:${job}` })).toBe("RetryStuckWorkSuccess");
    const { rows } = await world.admin.query(
      "select attempts, run_at <= now() as due from jobs._private_jobs where id = $1",
      [job],
    );
    expect(rows).toEqual([{ attempts: 0, due: true }]);
    expect(await act(t.ops, RETRY, { id: `EVENT:billing.facts:${event}` })).toBe(
      "RetryStuckWorkSuccess",
    );
    const letters = await world.admin.query(
      "select retry_at <= now() as due from events.dead_letter where event_id = $1",
      [event],
    );
    expect(letters.rows).toEqual([{ due: true }]);
  });

  it("finds nothing of a neighbour's, and nothing that there never was", async () => {
    const neighbour = tenants();
    const held = order();
    await world.receive(held);
    const job = await failedJob(t.resellerId);
    const event = await deadLetter(t.resellerId);
    for (const id of [
      `ORDER:${held.payload.subjectId}`,
      `JOB:${job}`,
      `EVENT:billing.facts:${event}`,
      `ORDER:${randomUUID()}`,
      "nonsense",
    ]) {
      expect(await act(neighbour.ops, RETRY, { id })).toBe("NotFoundError");
      expect(await act(neighbour.ops, DISCARD, { id, reason: "x" })).toBe("NotFoundError");
    }
    expect(await listed(t.ops)).toHaveLength(3);
  });

  it("leaves a reseller's business to the reseller, and the machinery to the platform as well", async () => {
    const held = order();
    await world.receive(held);
    const job = await failedJob(null, "approvals.meet-deadlines");
    expect(await act(platform, RETRY, { id: `ORDER:${held.payload.subjectId}` })).toBe(
      "StuckWorkActionError",
    );
    expect(await act(t.ops, RETRY, { id: `JOB:${job}` })).toBe("NotFoundError");
    expect(await act(platform, RETRY, { id: `JOB:${job}` })).toBe("RetryStuckWorkSuccess");
  });

  it("is not for sales, nor for customers", async () => {
    for (const actor of [actorFor("RESELLER_SALES", { resellerId: t.resellerId }), t.buyer]) {
      const answer = await world.graph.run(actor, RETRY, { id: "JOB:1" }, { now });
      expect(answer.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });
});

describe("discardStuckWork", () => {
  it("puts a job aside for good and keeps the reason", async () => {
    const job = await failedJob(t.resellerId);
    const id = `JOB:${job}`;
    expect(await act(t.ops, DISCARD, { id, reason: " " })).toBe("InvalidInputError");
    expect(await act(t.ops, DISCARD, { id, reason: "Sent by hand." })).toBe(
      "DiscardStuckWorkSuccess",
    );
    expect(await listed(t.ops)).toEqual([]);
    expect(await act(t.ops, DISCARD, { id, reason: "again" })).toBe("NotFoundError");
    const { rows } = await world.admin.query(
      "select work, reason, discarded_by_name from discarded_work where reseller_id = $1",
      [t.resellerId],
    );
    expect(rows).toEqual([
      { work: id, reason: "Sent by hand.", discarded_by_name: "Ada Lovelace" },
    ]);
  });

  it("never drops an order", async () => {
    const held = order();
    await world.receive(held);
    const id = `ORDER:${held.payload.subjectId}`;
    expect(await act(t.ops, DISCARD, { id, reason: "x" })).toBe("StuckWorkActionError");
    expect(await listed(t.ops)).toHaveLength(1);
  });
});
