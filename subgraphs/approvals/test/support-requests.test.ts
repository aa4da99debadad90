import { describe, expect, it } from "@jest/globals";
import { type Actor } from "@markethall/auth";
import { actorFor } from "@markethall/testing";
import { now, playInAWorld, t, tenants, world } from "./world.js";

playInAWorld();

const fields = /* GraphQL */ `
  __typename
  ... on UserError { message }
  ... on CreateSupportRequestSuccess { supportRequest { ...Support } }
  ... on AnswerSupportRequestSuccess { supportRequest { ...Support } }
  ... on CloseSupportRequestSuccess { supportRequest { ...Support } }
`;
const fragment = /* GraphQL */ `
  fragment Support on SupportRequest {
    id
    number
    subject
    status
    requestedByName
    customer {
      id
    }
    messages {
      body
      authorName
      fromStaff
    }
  }
`;

interface Support {
  readonly id: string;
  readonly status: string;
  readonly messages: { body: string; authorName: string; fromStaff: boolean }[];
}
interface Said {
  readonly result: { __typename: string; message?: string; supportRequest?: Support };
}

function mutate(actor: Actor, name: string, input: object): Promise<Said> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  return world.ask<Said>(
    actor,
    `mutation ($input: ${type}) { result: ${name}(input: $input) {
       ${fields.replace(/\.\.\. on (\w+)Success.*\n/g, (line, verb: string) =>
         verb.toLowerCase() === name.toLowerCase() ? line : "",
       )} } } ${fragment}`,
    { input },
  );
}

async function asked(actor: Actor = t.buyer): Promise<Support> {
  const { result } = await mutate(actor, "createSupportRequest", {
    subject: "Seats are missing",
    body: "We bought ten and see nine.",
  });
  if (!result.supportRequest) throw new Error(result.message);
  return result.supportRequest;
}

async function visible(actor: Actor): Promise<Support[]> {
  const data = await world.ask<{ supportRequests: { edges: { node: Support }[] } }>(
    actor,
    `{ supportRequests { edges { node { ...Support } } } } ${fragment}`,
  );
  return data.supportRequests.edges.map(({ node }) => node);
}

interface Queue {
  readonly supportRequests: {
    readonly totalCount: number;
    readonly edges: { node: { id: string; waitingSince: Date | null; dueAt: Date | null } }[];
    readonly pageInfo: { endCursor: string | null };
  };
}

/** A page of the desk, who waits longest first. */
async function desk(filter: object, more: object = {}): Promise<Queue["supportRequests"]> {
  const { supportRequests } = await world.ask<Queue>(
    t.ops,
    `query ($filter: SupportRequestFilter, $first: Int, $after: String) {
       supportRequests(filter: $filter, first: $first, after: $after, orderBy: DUE_ASC) {
         totalCount edges { node { id waitingSince dueAt } } pageInfo { endCursor } } }`,
    { filter, first: 20, ...more },
  );
  return supportRequests;
}

describe("the desk", () => {
  it("has who waits longest first, with when an answer is due, and is narrowed by both", async () => {
    const [first, second, third] = [await asked(), await asked(), await asked()];
    const answer = { supportRequestId: first.id, body: "Here it is." };
    await mutate(t.ops, "answerSupportRequest", answer);
    const [late] = (await desk({})).edges;
    expect(late?.node).toMatchObject({ waitingSince: now, dueAt: hoursLater(24) });
    const order = async () => (await desk({})).edges.map(({ node }) => node.id);
    const waiting = [second.id, third.id].sort();
    expect(await order()).toEqual([...waiting, first.id]);

    await world.ask(
      t.buyer,
      `mutation { answerSupportRequest(input: { supportRequestId: "${first.id}", body: "And?" }) { __typename } }`,
      {},
      { now: hoursLater(1) },
    );
    expect((await desk({ dueBefore: hoursLater(25) })).totalCount).toBe(2);
    expect((await desk({ dueBefore: hoursLater(26) })).totalCount).toBe(3);
    expect((await desk({ customerId: t.customerId })).totalCount).toBe(3);
    const page = await desk({}, { first: 2 });
    const rest = await desk({}, { first: 2, after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([first.id]);

    await mutate(t.ops, "closeSupportRequest", { supportRequestId: second.id });
    const [, , closed] = (await desk({})).edges;
    expect(closed?.node).toEqual({ id: second.id, waitingSince: null, dueAt: null });
  });
});

function hoursLater(hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

describe("a support request", () => {
  it("arrives in the console, is answered there, and the customer sees the answer and goes on", async () => {
    const { id } = await asked();
    expect(await visible(t.ops)).toMatchObject([
      {
        id,
        number: "SR-000001",
        status: "OPEN",
        requestedByName: "Edsger Dijkstra",
        customer: { id: t.customerId },
      },
    ]);

    await world.announced();
    const answer = { supportRequestId: id, body: "It takes a minute." };
    await mutate(t.ops, "answerSupportRequest", answer);
    const events = await world.announced();
    expect(events.find(({ type }) => type === "mail.requested.v1")?.payload).toMatchObject({
      template: "support-answered",
      to: { userId: t.buyer.id },
      params: { number: "SR-000001", answer: "It takes a minute." },
    });
    const changed = events.find(({ type }) => type === "approvals.support-request.changed.v1");
    expect(changed).toMatchObject({ audience: "all", customerId: t.customerId });

    const [seen] = await visible(t.buyer);
    expect(seen).toMatchObject({
      status: "ANSWERED",
      messages: [
        { body: "We bought ten and see nine.", authorName: "Edsger Dijkstra", fromStaff: false },
        { body: "It takes a minute.", authorName: "Ada Lovelace", fromStaff: true },
      ],
    });

    const reply = await mutate(t.buyer, "answerSupportRequest", {
      supportRequestId: id,
      body: "Still nine.",
    });
    expect(reply.result.supportRequest).toMatchObject({ status: "OPEN" });
    const mails = (await world.announced()).filter(({ type }) => type === "mail.requested.v1");
    expect(mails).toEqual([]);
  });

  it("takes no more once it is closed, and says so", async () => {
    const { id } = await asked();
    const closed = await mutate(t.ops, "closeSupportRequest", { supportRequestId: id });
    expect(closed.result.supportRequest?.status).toBe("CLOSED");
    const late = await mutate(t.buyer, "answerSupportRequest", { supportRequestId: id, body: "?" });
    expect(late.result).toMatchObject({ __typename: "SupportRequestClosedError" });
  });

  it("needs words", async () => {
    const { result } = await mutate(t.buyer, "createSupportRequest", { subject: "x", body: " " });
    expect(result).toMatchObject({
      __typename: "InvalidInputError",
      message: "Write something first.",
    });
  });

  it("is not found by another customer or another reseller, whatever they try", async () => {
    const { id } = await asked();
    const neighbour = actorFor("CUSTOMER_ADMIN", {
      resellerId: t.resellerId,
      customerId: tenants().customerId,
    });
    for (const stranger of [neighbour, tenants().ops]) {
      expect(await visible(stranger)).toEqual([]);
      const found = await world.ask<{ supportRequest: unknown }>(
        stranger,
        `query ($id: ID!) { supportRequest(id: $id) { id } }`,
        { id },
      );
      expect(found.supportRequest).toBeNull();
      const answer = { supportRequestId: id, body: "Hello" };
      const { result } = await mutate(stranger, "answerSupportRequest", answer);
      const unknown = { ...answer, supportRequestId: "not-an-id" };
      expect(result).toEqual((await mutate(stranger, "answerSupportRequest", unknown)).result);
      const close = await mutate(stranger, "closeSupportRequest", { supportRequestId: id });
      expect(close.result.__typename).toBe("NotFoundError");
    }
  });
});
