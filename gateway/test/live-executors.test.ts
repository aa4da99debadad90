import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { sendMetricsTo } from "@markethall/telemetry";
import fc from "fast-check";
import { type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { rootField } from "../src/live/subscription.js";
import { BothLive } from "./support/equality/both-live.js";
import { LONGEST_MS } from "./support/equality/both-executors.js";
import { Choices } from "./support/equality/choices.js";
import { type RandomQuery, randomSubscription } from "./support/equality/random-query.js";
import { portalWorld } from "./support/equality/worlds.js";
import { LiveClient } from "./support/live-client.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

/** EQUALITY_SEED repeats a run; EQUALITY_RUNS makes a longer one. */
const seed = Number(process.env.EQUALITY_SEED ?? Date.now() % 2_147_483_647);
const numRuns = Number(process.env.EQUALITY_RUNS ?? 150);

/** What the pages follow, and what is known to be left to the stock way. */
const chosen: readonly RandomQuery[] = [
  { query: "subscription Random { activity { sequence kind summary occurredAt } }", variables: {} },
  {
    query: `subscription Random($id: ID!, $no: Boolean!) { changed: orderChanged(id: $id) {
      ...Head customer { name users(first: 2) { edges { node { email } } } } total @skip(if: $no) { amount } } }
      fragment Head on Order { __typename id status items { quantity plan { name sku { code } } } }`,
    variables: { id: "e1", no: false },
  },
  {
    query: `subscription Random { approvalQueueChanged { id customer { name readiness { code } } vendor { name } } }`,
    variables: {},
  },
  {
    query: `subscription Random { activity { constructor: kind order { number customer { name } } } }`,
    variables: {},
  },
];

/** Whether the websocket's door lets it in: it refuses conditions on the root field, at which graphql-js throws, too. */
function isValid(schema: GraphQLSchema, { query }: RandomQuery): boolean {
  const document = parse(query);
  try {
    return (
      validate(schema, document, specifiedRules).length === 0 &&
      rootField(document, "Random") !== undefined
    );
  } catch {
    return false;
  }
}

describe("a live event is answered the compiled way as the stock way", () => {
  let both: BothLive;
  beforeAll(async () => {
    both = await BothLive.over(portalWorld());
  });

  it.each(chosen.flatMap((question) => [7, 8, 9].map((luck) => ({ ...question, luck }))))(
    "$query ($luck)",
    async ({ luck, ...question }) => {
      expect(isValid(both.schema, question)).toBe(true);
      for (const down of [[], ["identity"], ["subscriptions"], ["approvals"]]) {
        const mood = { seed: luck, down: new Set(down), raving: new Set<string>() };
        const { stock, compiled } = await both.answers(question, mood);
        expect(compiled).toBe(stock);
      }
    },
  );

  it(
    "whatever is asked, whoever is down or raving",
    async () => {
      const affected = fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...both.names], { minLength: 1, maxLength: 2 }) },
      );
      const numbers = fc.array(fc.nat(999_999), { minLength: 20, maxLength: 250, size: "max" });
      const before = both.compiled.counts().compiled;
      let told = 0;
      await fc.assert(
        fc.asyncProperty(
          numbers,
          fc.nat(),
          affected,
          affected,
          async (list, luck, down, raving) => {
            const question = randomSubscription(both.schema, new Choices(list));
            fc.pre(isValid(both.schema, question));
            const mood = { seed: luck, down: new Set(down), raving: new Set(raving) };
            const { stock, compiled } = await both.answers(question, mood);
            if (!stock.includes('"data": null')) told += 1;
            if (compiled === stock) return;
            throw new Error(
              `${question.query}\n${JSON.stringify(question.variables)}\ndown ${down.join()} raving ${raving.join()}\n` +
                `stock:\n${stock}\ncompiled:\n${compiled}`,
            );
          },
        ),
        { seed, numRuns, maxSkipsPerRun: 20, endOnFailure: true },
      );
      const compiled = both.compiled.counts().compiled - before;
      process.stdout.write(
        `live equality: seed ${seed}, ${numRuns} questions, ${compiled} compiled, ${told} with data\n`,
      );
      expect(compiled / numRuns).toBeGreaterThan(0.7);
      expect(told / numRuns).toBeGreaterThan(0.1);
    },
    LONGEST_MS,
  );

  it("and left to the stock way where that is not known", () => {
    expect(both.compiled.counts().stock).toMatchObject({ name: expect.any(Number) });
    const { compiled, stock } = both.stock.counts();
    expect([compiled, Object.keys(stock)]).toEqual([0, ["setting"]]);
  });
});

describe.each([
  { executor: "compiled" as const, engine: "compiled" },
  { executor: "stock" as const, engine: "stock_setting" },
])("a gateway that is set to $executor", ({ executor, engine }) => {
  const portal = new TinyPortal();
  const counted: unknown[] = [];
  beforeAll(async () => {
    sendMetricsTo({
      observe: () => undefined,
      watch: () => () => undefined,
      text: () => Promise.resolve(""),
      count: (name, labels) => {
        if (name === "markethall_executions_total") counted.push(labels["engine"]);
      },
    });
    await portal.start({ executor });
  });
  afterAll(async () => {
    await portal.stop();
    sendMetricsTo(null);
  });

  it(`runs questions and live events as ${engine}, and counts them`, async () => {
    const live = new LiveClient(portal.url, { cookie: "__Host-markethall=admin" });
    expect(await live.run("{ viewer { name } }")).toEqual({ data: { viewer: { name: "admin" } } });
    expect(counted.splice(0)).toEqual([engine]);

    const answers = live.subscribe(
      "subscription ($after: Int) { activity(after: $after) { kind } }",
      { after: 0 },
    );
    portal.log.add({
      type: "subscriptions.order.changed.v1",
      customerId: CUSTOMER,
      payload: { orderId: "o1", status: "COMPLETED" },
    });
    expect(await answers.next()).toEqual({
      data: { activity: { kind: "subscriptions.order.changed.v1" } },
    });
    expect(counted).toEqual([engine]);
    await live.close();
  });
});
