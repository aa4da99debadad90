import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import {
  approveRequest,
  authorization,
  type Decided,
  declineRequest,
  listed,
  orderAsked,
  playInAWorld,
  t,
  world,
} from "./world.js";

playInAWorld();

describe("the requests of a person", () => {
  it("are counted while they wait", async () => {
    const [asking, other] = [randomUUID(), randomUUID()];
    for (const requestedByUserId of [asking, asking, other]) {
      await world.receive(orderAsked(t, { requestedByUserId, subject: requestedByUserId }));
    }
    const declined = (await listed(world, t.ops)).find(({ subject }) => subject === asking);
    await world.ask<Decided>(t.ops, declineRequest, {
      input: { requestId: declined!.id, reason: "Not now." },
    });
    const { _entities: people } = await world.ask<{ _entities: { pendingRequests: number }[] }>(
      t.ops,
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { pendingRequests } } }",
      { of: [asking, other, randomUUID()].map((id) => ({ __typename: "User", id })) },
    );
    expect(people.map(({ pendingRequests }) => pendingRequests)).toEqual([1, 1, 0]);
  });
});

describe("a request is opened", () => {
  it("from a sign-up, without preconditions, and staff get a mail", async () => {
    const userId = randomUUID();
    await world.receive(
      eventOf("identity.sign-up.submitted.v1", t.resellerId, {
        userId,
        customerId: t.customerId,
        companyName: "Contoso",
        name: "Ann Hill",
        email: "ann@contoso.example",
      }),
    );
    const [request] = await listed(world, t.ops);
    expect(request).toMatchObject({
      number: "AR-000001",
      kind: "SIGN_UP",
      status: "PENDING",
      subject: "Contoso signs up",
      preconditions: [],
      requestedBy: { id: userId },
      vendor: null,
      decision: null,
    });
    const events = await world.announced();
    expect(events.map(({ type }) => type)).toEqual([
      "approvals.request.changed.v1",
      "mail.requested.v1",
    ]);
    expect(events[1]?.payload).toMatchObject({
      template: "approval-requested",
      to: { staff: true },
    });
  });

  it("from a request to join a customer, by the customer's name", async () => {
    await world.receive(
      eventOf("identity.customer.changed.v1", t.resellerId, {
        customerId: t.customerId,
        name: "Northwind",
        status: "ACTIVE",
      }),
    );
    await world.receive(
      eventOf("identity.account-access.requested.v1", t.resellerId, {
        userId: randomUUID(),
        customerId: t.customerId,
        name: "Ann Hill",
        email: "ann@contoso.example",
      }),
    );
    const [request] = await listed(world, t.ops);
    expect(request).toMatchObject({
      kind: "ACCOUNT_ACCESS",
      subject: "Ann Hill asks to join Northwind",
    });
  });

  it("from an order, with its amount and details, once however often the event comes", async () => {
    const asked = orderAsked(t);
    await world.receive(asked);
    await world.receive(asked);
    await world.receive({ ...asked, id: randomUUID() });
    const requests = await listed(world, t.ops);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      kind: "ORDER",
      amount: { amount: "390.00", currency: "USD" },
      dueAt: new Date("2026-11-07T09:00:00.000Z"),
    });
  });

  it("with numbers that count up without a gap", async () => {
    for (let i = 0; i < 3; i += 1) await world.receive(orderAsked(t));
    const numbers = (await listed(world, t.ops)).map(({ number }) => number).sort();
    expect(numbers).toEqual(["AR-000001", "AR-000002", "AR-000003"]);
  });
});

describe("a decision", () => {
  async function opened(): Promise<string> {
    await world.receive(orderAsked(t));
    await world.receive(authorization(t));
    const [request] = await listed(world, t.ops, { status: ["PENDING"] });
    return request?.id ?? "";
  }

  it("declines with a reason, leaves the queue and stays in the history", async () => {
    const requestId = await opened();
    const blank = await world.ask<Decided>(t.ops, declineRequest, {
      input: { requestId, reason: " " },
    });
    expect(blank.result).toMatchObject({ __typename: "InvalidInputError", field: "reason" });

    const { result } = await world.ask<Decided>(t.ops, declineRequest, {
      input: { requestId, reason: "Over budget." },
    });
    expect(result.approvalRequest?.decision).toMatchObject({ reason: "Over budget." });
    expect(await listed(world, t.ops, { status: ["PENDING"] })).toEqual([]);
    expect(await listed(world, t.ops, { status: ["DECLINED"] })).toHaveLength(1);
  });

  it("is one person's: of two at once the other is told who decided what", async () => {
    const requestId = await opened();
    await world.announced();
    const answers = await Promise.all([
      world.ask<Decided>(t.ops, approveRequest, { input: { requestId } }),
      world.ask<Decided>(t.owner, declineRequest, { input: { requestId, reason: "No." } }),
    ]);
    const names = answers.map(({ result }) => result.__typename).sort();
    expect(names[0]).toBe("AlreadyDecidedError");
    const winner = answers.find(({ result }) => result.approvalRequest)?.result.approvalRequest;
    const loser = answers.find(({ result }) => result.decision)?.result;
    expect(loser?.decision?.decidedByName).toBe(winner?.decision?.decidedByName);
    expect(loser?.message).toMatch(/^(Ada Lovelace|Grace Hopper) was faster: AR-000001 is /);
    const decided = (await world.announced()).filter(
      ({ type }) => type === "approvals.request.decided.v1",
    );
    expect(decided).toHaveLength(1);
  });

  it("answers a repeated call with the same key as it did at first, with one effect", async () => {
    const requestId = await opened();
    await world.announced();
    const call = () =>
      world.ask<Decided>(t.ops, approveRequest, { input: { requestId } }, { idempotencyKey: "k1" });
    const first = await call();
    expect(await call()).toEqual(first);
    const types = (await world.announced()).map(({ type }) => type);
    expect(types.filter((type) => type === "approvals.request.decided.v1")).toHaveLength(1);
    expect(types.filter((type) => type === "audit.recorded.v1")).toHaveLength(1);
  });

  it("is taken out of staff's hands when the order is cancelled, whichever event comes first", async () => {
    const cancel = (orderId: string) =>
      eventOf("subscriptions.order.changed.v1", t.resellerId, { orderId, status: "CANCELLED" });
    const before = orderAsked(t);
    const after = orderAsked(t);
    await world.receive(before);
    await world.receive(cancel(before.payload.subjectId));
    await world.receive(cancel(after.payload.subjectId));
    await world.receive(after);
    const requests = await listed(world, t.ops);
    expect(requests.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
    expect(requests[0]?.decision?.reason).toBe("What was asked for was cancelled.");
    const types = (await world.announced()).map(({ type }) => type);
    expect(types).not.toContain("approvals.request.decided.v1");
  });
});

describe("the queue", () => {
  it("is found by status, kind, customer and words, page by page", async () => {
    for (let i = 1; i <= 3; i += 1) {
      await world.receive(orderAsked(t, { subject: `Order SO-00000${i}` }));
    }
    await world.receive(orderAsked(t, { kind: "CLOUD_ACCOUNT_PROVISION", subject: "100% new" }));
    expect(await listed(world, t.ops, { query: "so-000002" })).toHaveLength(1);
    expect(await listed(world, t.ops, { query: "0% N" })).toHaveLength(1);
    expect(await listed(world, t.ops, { query: "%" })).toHaveLength(1);
    expect(await listed(world, t.ops, { kind: ["ORDER"] })).toHaveLength(3);
    expect(await listed(world, t.ops, { customerId: randomUUID() })).toEqual([]);

    const page = `query ($after: String) { approvalRequests(first: 3, after: $after) {
      totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } }`;
    interface Paged {
      approvalRequests: {
        totalCount: number;
        edges: { node: { number: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const { approvalRequests: one } = await world.ask<Paged>(t.ops, page);
    const after = one.pageInfo.endCursor;
    const { approvalRequests: two } = await world.ask<Paged>(t.ops, page, { after });
    expect([one.totalCount, one.pageInfo.hasNextPage]).toEqual([4, true]);
    expect([two.edges.length, two.pageInfo.hasNextPage]).toEqual([1, false]);
    const numbers = [...one.edges, ...two.edges].map(({ node }) => node.number);
    expect(new Set(numbers).size).toBe(4);
  });

  it.each([
    ["first: 0", "first: 0"],
    ["first: 101", "first: 101"],
    ["a cursor of nobody", 'after: "x"'],
  ])("refuses %s as bad input", async (_what, args) => {
    const { errors } = await world.graph.run(t.ops, `{ approvalRequests(${args}) { totalCount } }`);
    expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});
