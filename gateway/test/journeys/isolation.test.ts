import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { PortalClient } from "../support/client.js";
import { deed, fresh } from "../support/deeds.js";
import { attempt, send, without } from "../support/isolation/attempt.js";
import { Draw, each, median } from "../support/isolation/draw.js";
import type { Harvest } from "../support/isolation/harvest.js";
import { idPositions, nameOf, type Position } from "../support/isolation/positions.js";
import { argumentsOf, fieldsOf, schema, selectionOf } from "../support/isolation/questions.js";
import { type IsolationWorld, openIsolationWorld } from "../support/isolation/world.js";

const seed = Number(process.env["ISOLATION_SEED"] ?? randomInt(1_000_000));
const draw = new Draw(seed);
const LONG_MS = 180_000;

/** Ids of the type that belongs there, and of types that do not. */
const OF_THE_TYPE = 3;
const OF_OTHER_TYPES = 2;

/** Counted, so that a run that tried nothing does not look like one that found nothing. */
const tally = {
  ids: 0,
  positions: 0,
  tries: 0,
  foreignMs: [] as number[],
  randomMs: [] as number[],
};

interface Activity {
  readonly activity: { readonly kind: string; readonly summary: string };
}
const ACTIVITY = "subscription { activity { kind summary } }";

const strangers = [0, 1, 2, 3, 4];

let world: IsolationWorld;
beforeAll(async () => {
  world = await openIsolationWorld();
}, LONG_MS);
afterAll(async () => {
  await world.close();
  const { ids, positions, tries, foreignMs, randomMs } = tally;
  process.stderr.write(
    `isolation: seed ${seed}, ${ids} foreign ids, ${positions} positions, ${tries} tries; ` +
      `median ${median(foreignMs).toFixed(1)} ms with a foreign id, ${median(randomMs).toFixed(1)} ms with a random one\n`,
  );
}, LONG_MS);

/** What the answer tells of somebody else's. */
function leaks(text: string, { ids, words }: Harvest): string[] {
  const all = [...[...ids.values()].flatMap((some) => [...some]), ...words];
  return all.filter((secret) => text.includes(secret));
}

function idsFor(position: Position, { ids }: Harvest, uploadId: string): string[] {
  const fitting = position.expects === "Upload" ? [uploadId] : (ids.get(position.expects) ?? []);
  const others = [...ids].flatMap(([type, some]) => (type === position.expects ? [] : [...some]));
  // Signing up is counted by where it comes from, and others want to sign up after this.
  if (position.field.name === "signUp") return draw.some(fitting, 1);
  return [...draw.some(fitting, OF_THE_TYPE), ...draw.some(others, OF_OTHER_TYPES)];
}

function mayTry({ field }: Position, index: number): boolean {
  return field.name !== "signUp" || index === strangers.at(-1);
}

describe("a foreign id is answered like one that does not exist (A03)", () => {
  it("and there are foreign ids of every kind to try, and positions to try them in", () => {
    const [first, second] = world.strangers;
    expect([...(first?.foreign.ids.keys() ?? [])]).toEqual(
      expect.arrayContaining([
        ...["Customer", "User", "Order", "OrderItem", "CloudSubscription", "CloudAccount"],
        ...["Statement", "StatementLine", "ApprovalRequest", "SupportRequest", "BillingRun"],
        ...["PriceBook", "SupportPlan", "ApiClient", "CartItem", "Cart", "AuditEvent", "Terms"],
        ...["WebhookEndpoint", "WebhookDelivery", "SavedView"],
      ]),
    );
    expect(second?.foreign.ids.get("Customer")?.size).toBeGreaterThan(1);
    tally.ids = [...(first?.foreign.ids.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
    tally.positions = idPositions().length;
    expect(tally.positions).toBeGreaterThan(60);
  });

  it("and an own id is told apart, so that sameness means something", async () => {
    const [other] = world.strangers;
    const own = idPositions().filter(
      ({ kind, path, owner }) => kind === "query" && !owner && path[0] === "id",
    );
    let apart = 0;
    for (const position of own) {
      const id = other!.filling.own(position.expects);
      const [mine, random] = [
        await attempt(other!, position, id),
        await attempt(other!, position, randomUUID()),
      ];
      if (mine.text !== random.text) apart += 1;
    }
    expect(apart).toBeGreaterThan(5);
  });

  it.each(strangers)(
    "in every position of every operation, for stranger %i",
    async (index) => {
      const stranger = world.strangers[index]!;
      const told: string[] = [];
      const positions = idPositions().filter((position) => mayTry(position, index));
      await each(positions, async (position) => {
        const control = await attempt(stranger, position, randomUUID());
        const ids = idsFor(position, stranger.foreign, world.uploadId);
        // Who may not ask at all is refused before any id is looked at: one says as much as five.
        const closed = /"(FORBIDDEN|UNAUTHENTICATED)"/.test(control.text);
        // A program pays for each try out of a budget.
        const most = closed || stranger.permissions.length === 0 ? 1 : ids.length;
        for (const id of ids.slice(0, most)) {
          const { text, milliseconds } = await attempt(stranger, position, id);
          tally.tries += 1;
          if (position.kind === "query") tally.foreignMs.push(milliseconds);
          const where = `${stranger.who}: ${nameOf(position)} with ${id}`;
          if (text !== control.text) told.push(`${where}\n  ${text}\n  instead of ${control.text}`);
          if (position.kind === "query")
            tally.randomMs.push((await attempt(stranger, position, randomUUID())).milliseconds);
          for (const leak of leaks(text, stranger.foreign)) told.push(`${where} tells ${leak}`);
        }
      });
      expect(told).toEqual([]);
    },
    LONG_MS,
  );

  it.each(strangers)("as a file, for stranger %i", async (index) => {
    const { client, foreign, who } = world.strangers[index]!;
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/;
    const [customerId = ""] = draw.some(foreign.ids.get("Customer") ?? [], 1);
    const reports = [`/files/reports/spend.csv?preset=YEAR_TO_DATE&customerId=${customerId}`];
    for (const path of [...draw.some(foreign.files, 6), ...reports]) {
      const name = id.exec(path)?.[0] ?? "";
      const other = randomUUID();
      const read = async (address: string, asked: string) => {
        const response = await client.fetch(address);
        return `${response.status} ${without(await response.text(), asked)}`;
      };
      tally.tries += 1;
      expect([who, await read(path, name)]).toEqual([
        who,
        await read(path.replace(name, other), other),
      ]);
    }
  });

  it.each(strangers)(
    "as a cursor: it opens no other page than the own, for stranger %i",
    async (index) => {
      const { client, foreign, permissions } = world.strangers[index]!;
      const cursors = [...foreign.cursors.values()].flatMap((some) => [...some]);
      const paged = fieldsOf(schema.getQueryType()).filter(({ args }) =>
        args.some(({ name }) => name === "after"),
      );
      for (const field of paged) {
        const args = argumentsOf(field, 5);
        if (args === null) continue;
        const wishes = { entityDepth: 0, first: 2, permissions, refused: new Set<string>() };
        const type = schema.getType(field.type.toString().replace(/!$/, ""))!;
        const asked = `${field.name}${args.replace(/\)$/, ", after: $after)")}`;
        const query = `query ($after: String) { ${asked} ${selectionOf(type, wishes, [field.name])} }`;
        for (const after of draw.some(cursors, 2)) {
          const { text } = await send(client, { query, variables: { after } }, after);
          tally.tries += 1;
          expect(text).not.toMatch(/^5/);
          // The own audit names what was tried above.
          const told = field.name === "auditEvents" ? text.replace(/"subject":"[^"]*"/g, "") : text;
          expect(leaks(told, foreign)).toEqual([]);
        }
      }
    },
  );

  it.each(strangers)(
    "as an idempotency key: the first answer was another's, for stranger %i",
    async (index) => {
      const { client, foreign } = world.strangers[index]!;
      const key = randomUUID();
      const input = { subject: fresh("The same words"), body: "The same body." };
      const query =
        "mutation ($input: CreateSupportRequestInput!) { createSupportRequest(input: $input) { __typename ... on CreateSupportRequestSuccess { supportRequest { id number } } } }";
      const first = await world.customer.run(query, { input }, { key });
      const own = JSON.stringify(first.data);
      expect(own).toContain("CreateSupportRequestSuccess");
      const again = JSON.stringify(await client.run(query, { input }, { key }));
      const id = /"id":"([^"]+)"/.exec(own)?.[1] ?? "nothing";
      expect(again).not.toContain(id);
      expect(leaks(again, foreign)).toEqual([]);
    },
  );
});

describe("what happens elsewhere is not heard", () => {
  it(
    "not by activity, and not by an id that somebody knows",
    async () => {
      const listening = world.strangers.filter(({ live }) => live);
      const heard = listening.map(({ client, foreign }) => {
        const socket = client.live();
        const follow = (field: string, id: string) =>
          socket.subscribe(`subscription ($id: ID!) { ${field}(id: $id) { id } }`, { id });
        const [orderId] = draw.some(foreign.ids.get("Order") ?? [], 1);
        const [runId] = draw.some(foreign.ids.get("BillingRun") ?? [], 1);
        return {
          socket,
          activity: socket.subscribe<Activity>(ACTIVITY),
          pairs: [
            [follow("orderChanged", orderId ?? ""), follow("orderChanged", randomUUID())],
            [
              follow("billingRunProgressed", runId ?? ""),
              follow("billingRunProgressed", randomUUID()),
            ],
          ] as const,
        };
      });
      const subject = fresh("Ours alone");
      const body = "Nobody else hears of it.";
      const ask = async (client: PortalClient) => {
        const made = await deed<{ supportRequest: { number: string } }>(
          client,
          "createSupportRequest",
          { subject, body },
          "... on CreateSupportRequestSuccess { supportRequest { number } }",
        );
        return made.supportRequest.number;
      };
      const askElsewhere = async () => [
        await ask(world.strangers[2]!.client),
        await ask(world.strangers[1]!.client),
      ];
      const hear = (own: readonly string[]) =>
        Promise.all(
          heard.map(({ activity }, index) =>
            activity.until(({ activity: { summary } }) => summary.includes(own[index]!)),
          ),
        );
      await Promise.all(heard.map(({ socket }) => socket.run("{ viewer { user { id } } }")));
      // What was tried before may still be on its way to those whose own it is: this comes after it.
      await hear(await askElsewhere());
      const known = heard.map(({ activity }) => activity.seen.length);
      await ask(world.customer);
      // An own event after the other's says that the other's would have been there by now.
      const own = await askElsewhere();
      await hear(own);
      for (const [index, { activity, pairs }] of heard.entries()) {
        for (const { data } of activity.seen.slice(known[index]))
          expect(data?.activity.summary).toContain(own[index]);
        for (const [foreign, random] of pairs) {
          expect(foreign.seen).toEqual(random.seen);
          expect(foreign.failure).toEqual(random.failure);
        }
      }
    },
    LONG_MS,
  );
});

describe("after all of it", () => {
  it(
    "the owner and the customer see what they saw before",
    async () => {
      const after = await world.look();
      for (const [index, { answers }] of world.before.entries()) {
        for (const [question, answer] of answers) {
          // Own support requests were added above, and the audit tells of own sign-ins.
          if (/^(auditEvent|auditChain|supportRequest)/.test(question)) continue;
          expect([question, after[index]?.answers.get(question)]).toEqual([question, answer]);
        }
      }
    },
    LONG_MS,
  );

  it("the owner's audit names none of the strangers", async () => {
    const { auditEvents } = await world.owner.ask<{
      auditEvents: { edges: { node: { actorName: string; action: string } }[] };
    }>("{ auditEvents(first: 100) { edges { node { actorName action } } } }");
    const names = auditEvents.edges.map(({ node }) => node.actorName);
    expect(names).not.toContain("Joana Reis");
    expect(names).not.toContain("Rui Matos");
  });
});
