import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { compose } from "../src/composition/composition.js";
import { eventually, PortalClient } from "./support/client.js";
import { Following } from "./support/following.js";
import { LiveClient } from "./support/live-client.js";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
const following = new Following();
beforeAll(() => portal.start({ live: { outageMs: [] } }));
afterAll(() => portal.stop());

const ORDER = `{ order(id: "o1") { id status customer { name } } }`;
const WHOLE = { order: { id: "o1", status: "COMPLETED", customer: { name: "Customer 1" } } };
const client = () => new PortalClient(portal.url);

/** The supergraph with the text of one subgraph changed. */
function supergraph(change: (sdl: string) => string = (sdl) => sdl): string {
  return compose([
    { name: "identity", sdl: change(portal.identity.sdl) },
    { name: "subscriptions", sdl: portal.orders.sdl },
  ]).supergraph;
}
const withoutNames = () => supergraph((sdl) => sdl.replace("id: ID! name: String!", "id: ID!"));

const serve = (sdl: string) => writeFileSync(portal.supergraphPath, sdl);
/** What the schema does not know is refused with a 400, whatever the subgraph says of it. */
const knows = async (query: string) => (await client().run(query)).status === 200;
const knowsNames = () => knows(`{ customer(id: "1") { name } }`);

describe("a new supergraph", () => {
  it("is served from the next request on, and requests under way end with the old one", async () => {
    const release = portal.orders.hold();
    portal.orders.asked.length = 0;
    const underWay = Promise.all([client().ask(ORDER), client().ask(ORDER)]);
    await eventually("the requests at the subgraph", async () => portal.orders.asked.length > 0);
    serve(withoutNames());
    // Refused by the new schema, without a word to any subgraph.
    await eventually("the new supergraph", async () => !(await knowsNames()));
    release();
    expect(await underWay).toEqual([WHOLE, WHOLE]);
    serve(supergraph());
    await eventually("the old one again", knowsNames);
  });

  it("drops no request while it changes again and again", async () => {
    const answers: unknown[] = [];
    let asking = true;
    const callers = Array.from({ length: 4 }, async () => {
      const own = client();
      while (asking) answers.push(await own.ask(ORDER));
    });
    for (const note of ["one", "two", "three"]) {
      serve(supergraph((sdl) => sdl.replace("type Viewer {", `type Viewer { ${note}: String`)));
      await eventually(`field ${note}`, () => knows(`{ viewer { ${note} } }`));
    }
    asking = false;
    await Promise.all(callers);
    // Each caller at least once; how often beyond that is the machine's affair.
    expect(answers.length).toBeGreaterThanOrEqual(4);
    for (const answer of answers) expect(answer).toEqual(WHOLE);
    serve(supergraph());
    await eventually("the plain one", async () => !(await knows("{ viewer { three } }")));
  });

  it("is followed by subscriptions that were open before", async () => {
    const live = new LiveClient(portal.url, { cookie: "__Host-markethall=admin" });
    const answers = live.subscribe(
      "subscription ($id: ID!) { orderChanged(id: $id) { status customer { name } } }",
      { id: "o7" },
    );
    const happen = (status: string) =>
      portal.log.add({
        type: "subscriptions.order.changed.v1",
        customerId: "20000000-0000-4000-8000-000000000001",
        payload: { orderId: "o7", status },
      });
    await eventually("a first answer", async () => {
      happen("PROVISIONING");
      return answers.seen.length > 0;
    });
    serve(supergraph((sdl) => sdl.replace("type Viewer {", "type Viewer { four: String")));
    await eventually("the new supergraph", () => knows("{ viewer { four } }"));
    happen("COMPLETED");
    await eventually("the answer by the new one", async () =>
      JSON.stringify(answers.seen).includes("COMPLETED"),
    );
    expect(answers.seen.at(-1)).toEqual({
      data: { orderChanged: { status: "COMPLETED", customer: { name: "Customer 1" } } },
    });
    await live.close();
  });

  it("ends what it does not know any more, and lets nobody follow it anew", async () => {
    const names = 'subscription { orderChanged(id: "o8") { status customer { name } } }';
    const status = 'subscription { orderChanged(id: "o8") { status } }';
    const live = new LiveClient(portal.url, { cookie: "__Host-markethall=admin" });
    const [doomed, sound] = [live.subscribe(names), live.subscribe(status)];
    await following.is(2);
    serve(withoutNames());
    await eventually("the new supergraph", async () => !(await knowsNames()));

    const again = live.subscribe(names);
    await eventually("a refusal", async () => again.failure !== null);
    expect(JSON.stringify(again.failure)).toContain("GRAPHQL_VALIDATION_FAILED");

    portal.log.add({
      type: "subscriptions.order.changed.v1",
      customerId: "20000000-0000-4000-8000-000000000001",
      payload: { orderId: "o8", status: "COMPLETED" },
    });
    expect(await sound.next()).toEqual({ data: { orderChanged: { status: "COMPLETED" } } });
    await following.is(1);
    await eventually("the end", async () => doomed.failure !== null);
    expect(JSON.stringify(doomed.failure)).toContain("SUBGRAPH_UNAVAILABLE");

    serve(supergraph());
    await eventually("the old one again", knowsNames);
    const back = live.subscribe(names);
    await following.is(2);
    portal.log.add({
      type: "subscriptions.order.changed.v1",
      customerId: "20000000-0000-4000-8000-000000000001",
      payload: { orderId: "o8", status: "DECLINED" },
    });
    expect(await back.next()).toEqual({
      data: { orderChanged: { status: "DECLINED", customer: { name: "Customer 1" } } },
    });
    await live.close();
  });
});
