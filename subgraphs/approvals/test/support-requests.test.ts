import { describe, expect, it } from "@jest/globals";
import { type Actor } from "@markethall/auth";
import { actorFor } from "@markethall/testing";
import { playInAWorld, t, tenants, world } from "./world.js";

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
