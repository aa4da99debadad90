import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { Writable } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AUDIT_EVENT, enqueue, JobRunner } from "@markethall/events";
import { createSubgraphServer, type RequestContext } from "@markethall/graph";
import {
  createPlumbing,
  logger,
  runServer,
  type RunningServer,
  type SubgraphSchema,
} from "@markethall/runtime";
import { placeOf, type RecordedTraces, recordTraces } from "@markethall/telemetry";
import {
  actorFor,
  deliver,
  drainOutbox,
  fixedClock,
  testDatabase,
  type TestDatabase,
} from "@markethall/testing";
import express from "express";
import { buildSchema } from "graphql";
import { requestIdOf, requestLine } from "../src/http/request-id.js";
import { Subgraph } from "../src/subgraphs/subgraph.js";

const KEY = "6b".repeat(32);
const resellerId = randomUUID();
const clock = fixedClock("2026-03-01T00:00:00Z");
const actor = actorFor("RESELLER_OWNER", { resellerId });

class CreatePlumbing1700000000001 {
  up = createPlumbing;
  down = (): Promise<void> => Promise.resolve();
}
const plumbing: SubgraphSchema = {
  name: "catalog",
  entities: [],
  migrations: [CreatePlumbing1700000000001],
};

interface Line {
  readonly name: string;
  readonly msg: string;
  readonly requestId?: string;
}

let lines: Line[] = [];
const collecting = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(JSON.parse(chunk.toString()) as Line);
    done();
  },
});
const logOf = (name: string) => logger(name, "info", collecting);

let database: TestDatabase;
let running: RunningServer;
let line: Subgraph;
let gateway: Server;
let traces: RecordedTraces;

beforeAll(async () => {
  database = await testDatabase(plumbing);
  const schema = buildSchema("type Query { faulty: Int } type Mutation { begin: String }");
  Object.assign(schema.getMutationType()!.getFields()["begin"]!, {
    resolve: (_source: unknown, _args: object, context: RequestContext) =>
      context.mutate("begin", { thingId: randomUUID() }, async (tx) => {
        await enqueue(tx, "catalog.go-on", { secret: "s3cr3t" });
        return "begun";
      }),
  });
  Object.assign(schema.getQueryType()!.getFields()["faulty"]!, {
    resolve: () => Promise.reject(new Error("postgres://user:s3cr3t@db is away")),
  });
  const { handler } = await createSubgraphServer({
    schema,
    db: database.db,
    signingKey: KEY,
    log: logOf("catalog"),
  });
  const ready = () => Promise.resolve(true);
  running = await runServer({ port: 0, handler, log: logOf("catalog"), ready });
  line = new Subgraph("catalog", `http://127.0.0.1:${running.port}`, KEY);
  const app = express();
  app.use(requestLine(logOf("gateway")), express.json());
  app.post("/graphql", async (request, response) => {
    const requestId = requestIdOf(response);
    const scope = { actor, requestId, now: clock.now(), idempotencyKey: null, ip: "127.0.0.1" };
    const answer = await line.ask(JSON.stringify(request.body), scope, false);
    response.status(answer.status).send(answer.text);
  });
  gateway = createServer(app);
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => gateway.close(resolve));
  await line.close();
  await running.stop();
  await database.close();
});
beforeEach(async () => {
  lines = [];
  traces = await recordTraces();
});
afterEach(() => traces.stop());

/** Asks as a stranger would who wants to choose the trace. Answers the request's id. */
async function ask(query: string): Promise<string> {
  const { port } = gateway.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      connection: "close",
      traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01`,
    },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(200);
  await response.text();
  return response.headers.get("x-request-id") ?? "";
}

describe("one request", () => {
  it("is one trace through gateway, subgraph, SQL, the job that it left and the event that it announced", async () => {
    const requestId = await ask("mutation { begin }");
    let done: () => void = () => undefined;
    const ran = new Promise<void>((resolve) => (done = resolve));
    const job = {
      name: "catalog.go-on",
      run: async (_payload: unknown, { db }: { db: TestDatabase["db"] }) => {
        await db.write({ resellerId, customerId: null }, (tx) => tx.query("select 7, 'private'"));
        done();
      },
    };
    const jobs = new JobRunner(
      database.urlOf("jobs_worker"),
      [{ job, db: database.db }],
      [],
      clock,
      logOf("workers"),
    );
    await jobs.start();
    await ran;
    await jobs.stop();
    const [event] = await drainOutbox(database.admin, "catalog");
    const consumer = {
      name: "catalog.hears",
      types: [AUDIT_EVENT],
      handle: () => Promise.resolve(),
    };
    await deliver(database.db, consumer, event!, clock);

    const spans = traces.spans();
    const root = placeOf(requestId);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([root.traceId]));
    const named = (name: string) => spans.find((span) => span.name === name)!;
    const above = (span: { parentId: string | null }) =>
      spans.find(({ spanId }) => spanId === span.parentId)?.name;
    expect(named("POST /graphql").spanId).toBeDefined();
    const first = spans.find(({ parentId }) => parentId === null)!;
    expect(first).toMatchObject({ name: "POST /graphql", spanId: root.spanId });
    expect(named("fetch catalog").parentId).toBe(root.spanId);
    const served = spans.find((span) => above(span) === "fetch catalog")!;
    expect(served.name).toBe("POST /graphql");
    const insert = spans.find(
      (span) =>
        span.name === "sql insert" && String(span.attributes["db.query.text"]).includes("outbox"),
    )!;
    expect(insert.parentId).toBe(served.spanId);
    expect(named("job catalog.go-on").parentId).toBe(root.spanId);
    const inJob = spans.find(({ attributes }) => attributes["db.query.text"] === "select ?, ?")!;
    expect(above(inJob)).toBe("job catalog.go-on");
    expect(named(`consume catalog.hears ${AUDIT_EVENT}`).parentId).toBe(root.spanId);
    const told = JSON.stringify(spans);
    expect(told).not.toMatch(/s3cr3t|private/);
    expect(told).not.toContain(resellerId);
  });

  it("has one id on every line and on its audit entry (T7)", async () => {
    const requestId = await ask("mutation { begin }");
    const faulty = await ask("{ faulty }");
    expect(requestId).not.toBe(faulty);
    const entries = await drainOutbox(database.admin, "catalog");
    expect(entries).toMatchObject([{ type: AUDIT_EVENT, requestId, payload: { action: "begin" } }]);
    expect(lines.map(({ name, msg, requestId: id }) => [name, msg, id])).toEqual([
      ["gateway", "request", requestId],
      ["catalog", "unexpected error", faulty],
      ["gateway", "request", faulty],
    ]);
    expect(JSON.stringify(lines)).not.toContain("s3cr3t");
  });
});
