import { ANONYMOUS } from "@markethall/auth";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { answer, breakLine, Scripted, status } from "../../test/support/scripted-subgraph.js";
import type { RequestScope } from "../session/request-scope.js";
import { SubgraphDataSource } from "./data-source.js";
import { Flights } from "./flights.js";
import { Subgraph, type SubgraphAnswer } from "./subgraph.js";

const subgraph = new Scripted();
let line: Subgraph;
let source: SubgraphDataSource;
const breaks: boolean[] = [];

beforeEach(async () => {
  subgraph.bodies.length = 0;
  subgraph.replies = [answer({ a: 1 })];
  breaks.length = 0;
  line = new Subgraph("shop", await subgraph.start(), "5a".repeat(32), {
    timeoutMs: 2_000,
    onBreak: (_name, open) => breaks.push(open),
  });
  source = new SubgraphDataSource(line, new Flights<SubgraphAnswer>());
});
afterEach(async () => {
  await line.close();
  await subgraph.stop();
});

const actor = { ...ANONYMOUS, id: "u1" };
const scope = (more: Partial<RequestScope> = {}): RequestScope => ({
  actor,
  requestId: "r",
  ip: "10.0.0.1",
  now: new Date("2026-11-22T10:00:00.100Z"),
  idempotencyKey: null,
  ...more,
});
const QUERY = "query Page__shop__0 { a }";
const ask = (more: Partial<RequestScope> = {}, query = QUERY) =>
  source.execute({ query, variables: {} }, scope(more));
const codes = async (asked: ReturnType<typeof ask>) =>
  (await asked).errors?.map(({ extensions }) => extensions?.["code"]);

describe("a question to a subgraph", () => {
  it.each([
    { what: "a broken line", fault: breakLine },
    { what: "a 502", fault: status(502) },
    { what: "a 503", fault: status(503) },
  ])("is asked once more after $what", async ({ fault }) => {
    subgraph.replies = [fault, answer({ a: 2 })];
    expect(await ask()).toEqual({ data: { a: 2 } });
    expect(subgraph.bodies).toHaveLength(2);
  });

  it("is asked twice at most", async () => {
    subgraph.replies = [status(503)];
    expect(await codes(ask())).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(subgraph.bodies).toHaveLength(2);
  });

  it("is not asked again when time ran out", async () => {
    subgraph.hold(answer({}));
    const time = new AbortController();
    const asked = codes(ask({ deadline: time.signal }));
    await subgraph.asked(1);
    time.abort();
    expect(await asked).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(subgraph.bodies).toHaveLength(1);
  });

  it("is not asked again after its deadline, even if the line broke", async () => {
    subgraph.replies = [breakLine];
    const ended = new AbortController();
    ended.abort();
    expect(await codes(ask({ deadline: ended.signal }))).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(subgraph.bodies.length).toBeLessThan(2);
  });

  it("says where its answer is missing", async () => {
    subgraph.replies = [status(503)];
    const query = "query ($no: Boolean!) { a b: c d @include(if: $no) e @skip(if: $no) ... { f } }";
    const { errors } = await source.execute({ query, variables: { no: false } }, scope());
    expect(errors?.map(({ path }) => path)).toEqual([["a"], ["b"], ["e"], ["f"]]);
    const entities =
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }";
    const missing = await source.execute({ query: entities }, scope());
    expect(missing.errors?.map(({ path }) => path)).toEqual([["_entities", 0]]);
  });

  it("does not take nonsense for an answer", async () => {
    subgraph.replies = [status(200)];
    const { errors } = await ask();
    expect(errors?.[0]?.message).toBe("shop answered 200 with something that is not JSON");
    expect(errors?.[0]?.path).toEqual(["a"]);
  });
});

describe("a change", () => {
  const change = (more: Partial<RequestScope> = {}) => ask(more, "mutation M__shop__0 { a }");

  it.each([
    { what: "a broken line", fault: breakLine },
    { what: "a 503", fault: status(503) },
  ])("is never sent again after $what", async ({ fault }) => {
    subgraph.replies = [fault];
    expect(await codes(change())).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(subgraph.bodies).toHaveLength(1);
  });

  it("is sent for each caller", async () => {
    await Promise.all([change(), change()]);
    expect(subgraph.bodies).toHaveLength(2);
  });
});

describe("equal questions under way", () => {
  const asked = async (
    first: Partial<RequestScope>,
    second: Partial<RequestScope>,
    query = QUERY,
  ): Promise<number> => {
    const release = subgraph.hold(answer({ a: 1 }));
    const waiting = [ask(first), ask(second, query)];
    const last = ask({ actor: { ...actor, id: "another" } }, "{ last }");
    // Requests arrive in any order: wait until nothing more is on its way.
    await subgraph.asked(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const count = subgraph.bodies.filter((body) => !body.includes("last")).length;
    release();
    expect(await Promise.all(waiting)).toEqual([{ data: { a: 1 } }, { data: { a: 1 } }]);
    await last;
    return count;
  };

  it.each([
    { what: "the same actor asks", second: {}, query: QUERY, count: 1 },
    {
      what: "the plan numbered them differently",
      second: {},
      query: "query Page__shop__7 { a }",
      count: 1,
    },
    {
      what: "requests differ by their id alone",
      second: { requestId: "r2" },
      query: QUERY,
      count: 1,
    },
    {
      what: "another actor asks",
      second: { actor: { ...actor, id: "u2" } },
      query: QUERY,
      count: 2,
    },
    { what: "they come from another address", second: { ip: "10.0.0.2" }, query: QUERY, count: 2 },
    { what: "they carry a key", second: { idempotencyKey: "k" }, query: QUERY, count: 2 },
    {
      what: "business time is another",
      second: { now: new Date("2027-01-01") },
      query: QUERY,
      count: 2,
    },
    { what: "they ask for other things", second: {}, query: "query Page__shop__0 { b }", count: 2 },
  ])("are asked $count time(s) when $what", async ({ second, query, count }) => {
    expect(await asked({}, second, query)).toBe(count);
  });

  it("give each caller an answer of its own", async () => {
    subgraph.replies = [answer({ a: { b: 1 } })];
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(subgraph.bodies).toHaveLength(1);
    expect(one).toEqual(other);
    expect(one?.data?.["a"]).not.toBe(other?.data?.["a"]);
  });

  it("are not joined once something has changed", async () => {
    const release = subgraph.hold(answer({ a: 1 }));
    const before = ask();
    await subgraph.asked(1);
    const mutation = ask({}, "mutation { change }");
    await subgraph.asked(2);
    release();
    await mutation;
    const releaseLater = subgraph.hold(answer({ a: 2 }));
    const after = ask();
    await subgraph.asked(3);
    releaseLater();
    expect(await before).toEqual({ data: { a: 1 } });
    expect(await after).toEqual({ data: { a: 2 } });
  });

  it("outlive the caller whose time ran out, and end when nobody waits", async () => {
    const release = subgraph.hold(answer({ a: 1 }));
    const haste = new AbortController();
    const hasty = codes(ask({ deadline: haste.signal }));
    const patient = ask();
    await subgraph.asked(1);
    haste.abort();
    expect(await hasty).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    release();
    expect(await patient).toEqual({ data: { a: 1 } });
    expect(subgraph.bodies).toHaveLength(1);

    const closed = new Promise((resolve) => {
      subgraph.replies = [(_response, request) => request.socket.once("close", resolve)];
    });
    const alone = new AbortController();
    const asked = codes(ask({ deadline: alone.signal }));
    await subgraph.asked(2);
    alone.abort();
    expect(await asked).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    await closed;
  });

  it("never share a session", async () => {
    let token = 0;
    subgraph.replies = [
      (response, request) =>
        answer({ a: 1 }, { "x-markethall-session": `token-${(token += 1)}` })(response, request),
    ];
    const scopes = [scope(), scope()];
    await Promise.all(scopes.map((one) => source.execute({ query: QUERY, variables: {} }, one)));
    expect(new Set(scopes.map(({ session }) => session?.token)).size).toBe(2);
  });
});

describe("a subgraph that fails", () => {
  it("is given up for a moment, answered for at once, and taken back when it answers", async () => {
    subgraph.replies = [status(503)];
    for (let i = 0; i < 5; i += 1) await ask({ requestId: String(i) });
    expect(breaks).toEqual([true]);
    expect(line.isGivenUp).toBe(true);
    const sent = subgraph.bodies.length;
    expect(await codes(ask())).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(subgraph.bodies).toHaveLength(sent);

    subgraph.replies = [answer({ a: 3 })];
    const until = Date.now() + 5_000;
    while ((await ask()).errors && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await ask()).toEqual({ data: { a: 3 } });
    expect(breaks).toEqual([true, false]);
  });

  it("is not given up for errors within its answers", async () => {
    subgraph.replies = [
      (response) => response.end(JSON.stringify({ errors: [{ message: "no" }] })),
    ];
    for (let i = 0; i < 20; i += 1) await ask();
    expect(breaks).toEqual([]);
  });
});
