import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type { RunOptions } from "@markethall/testing";
import {
  approveRequest,
  authorization,
  type Decided,
  listed,
  orderAsked,
  playInAWorld,
  t,
  tenants,
  world,
} from "./world.js";

playInAWorld();

interface Outcome {
  readonly requestId: string;
  readonly result: {
    readonly __typename: string;
    readonly decision?: { readonly decidedByName: string };
    readonly preconditions?: { readonly code: string; readonly satisfied: boolean }[];
    readonly approvalRequest?: { readonly status: string; readonly decision: { reason: string } };
  };
}
interface Bulk {
  readonly bulk: {
    readonly __typename: string;
    readonly field?: string;
    readonly outcomes?: Outcome[];
  };
}

const request = "approvalRequest { status decision { reason } }";
const decided = "... on AlreadyDecidedError { decision { decidedByName } }";
const approveRequests = `mutation ($input: ApproveRequestsInput!) { bulk: approveRequests(input: $input) {
  __typename ... on InvalidInputError { field } ... on ApproveRequestsSuccess { outcomes { requestId result {
    __typename ... on ApproveRequestSuccess { ${request} } ${decided}
    ... on PreconditionsOpenError { preconditions { code satisfied } } } } } } }`;
const declineRequests = `mutation ($input: DeclineRequestsInput!) { bulk: declineRequests(input: $input) {
  __typename ... on InvalidInputError { field } ... on DeclineRequestsSuccess { outcomes { requestId result {
    __typename ... on DeclineRequestSuccess { ${request} } ${decided} } } } } }`;

async function asked(count: number): Promise<string[]> {
  const before = new Set((await listed(world, t.ops)).map(({ id }) => id));
  for (let i = 0; i < count; i += 1) await world.receive(orderAsked(t));
  const all = await listed(world, t.ops);
  return all.map(({ id }) => id).filter((id) => !before.has(id));
}

async function bulk(mutation: string, input: object, options: RunOptions = {}) {
  return (await world.ask<Bulk>(t.ops, mutation, { input }, options)).bulk;
}

const typesOf = ({ outcomes = [] }: Bulk["bulk"]) =>
  outcomes.map(({ result }) => result.__typename);

describe("several requests are approved", () => {
  it("each by itself: what became of each is told, in the order given", async () => {
    await world.receive(authorization(t));
    const [one = "", other = ""] = await asked(2);
    const input = { requestId: one };
    await world.ask<Decided>(t.owner, approveRequest, { input });
    await world.receive(authorization(tenants()));
    const strange = randomUUID();

    const answer = await bulk(approveRequests, { requestIds: [one, strange, other, "x", other] });
    expect(answer.outcomes?.map(({ requestId }) => requestId)).toEqual([one, strange, other, "x"]);
    expect(typesOf(answer)).toEqual([
      "AlreadyDecidedError",
      "NotFoundError",
      "ApproveRequestSuccess",
      "NotFoundError",
    ]);
    expect(answer.outcomes?.[0]?.result.decision?.decidedByName).toBe("Grace Hopper");
  });

  it("but not those for which something is missing, with what it is", async () => {
    await world.receive(authorization(t, { priceBookId: null }));
    const [id] = await asked(1);
    const answer = await bulk(approveRequests, { requestIds: [id] });
    expect(typesOf(answer)).toEqual(["PreconditionsOpenError"]);
    const open = answer.outcomes?.[0]?.result.preconditions?.filter((point) => !point.satisfied);
    expect(open?.map(({ code }) => code)).toEqual(["PRICE_BOOK_SET"]);
    expect(await listed(world, t.ops, { status: ["PENDING"] })).toHaveLength(1);
  });

  it("once, however often it is asked with the same key, and also when it was asked twice at once", async () => {
    await world.receive(authorization(t));
    const requestIds = await asked(3);
    await world.announced();
    const call = () => bulk(approveRequests, { requestIds }, { idempotencyKey: "b1" });
    const [first, second] = await Promise.all([call(), call()]);
    expect(second).toEqual(first);
    expect(await call()).toEqual(first);
    const events = (await world.announced()).map(({ type }) => type);
    const count = (type: string) => events.filter((known) => known === type).length;
    expect(count("approvals.request.decided.v1")).toBe(3);
    expect(count("mail.requested.v1")).toBe(3);
    // One for each request, and one for the list.
    expect(count("audit.recorded.v1")).toBe(4);
  });

  it("and nothing of another list under the same key", async () => {
    await world.receive(authorization(t));
    const [one = "", other = ""] = await asked(2);
    await bulk(approveRequests, { requestIds: [one] }, { idempotencyKey: "b2" });
    const { errors } = await world.graph.run(
      t.ops,
      approveRequests,
      { input: { requestIds: [other] } },
      { idempotencyKey: "b2" },
    );
    expect(errors[0]?.extensions?.["reason"]).toBe("IDEMPOTENCY_KEY_REUSED");
    expect(await listed(world, t.ops, { status: ["PENDING"] })).toHaveLength(1);
  });

  it("by two people at once, in opposite orders, with one decision each", async () => {
    await world.receive(authorization(t));
    const requestIds = await asked(8);
    await world.announced();
    const [mine, theirs] = await Promise.all([
      bulk(approveRequests, { requestIds }),
      world.ask<Bulk>(t.owner, declineRequests, {
        input: { requestIds: [...requestIds].reverse(), reason: "No." },
      }),
    ]);
    const all = [...typesOf(mine), ...typesOf(theirs.bulk)];
    expect(all.filter((type) => type !== "AlreadyDecidedError")).toHaveLength(8);
    const types = (await world.announced()).map(({ type }) => type);
    expect(types.filter((type) => type === "approvals.request.decided.v1")).toHaveLength(8);
  });
});

describe("several requests are declined", () => {
  it("with one reason that each keeps", async () => {
    const requestIds = await asked(2);
    const answer = await bulk(declineRequests, { requestIds, reason: " Over budget. " });
    expect(answer.outcomes?.map(({ result }) => result.approvalRequest?.decision.reason)).toEqual([
      "Over budget.",
      "Over budget.",
    ]);
  });

  it.each([
    { input: { requestIds: [randomUUID()], reason: " " }, field: "reason", why: "no reason" },
    { input: { requestIds: [], reason: "No." }, field: "requestIds", why: "no request" },
    {
      input: { requestIds: Array.from({ length: 101 }, () => randomUUID()), reason: "No." },
      field: "requestIds",
      why: "more than a hundred",
    },
  ])("not with $why", async ({ input, field }) => {
    expect(await bulk(declineRequests, input)).toEqual({ __typename: "InvalidInputError", field });
  });

  it("not by who may not decide one", async () => {
    const requestIds = await asked(1);
    const input = { requestIds, reason: "No." };
    const { errors } = await world.graph.run(t.buyer, declineRequests, { input });
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});
