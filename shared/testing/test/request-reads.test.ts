import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RefusalTally } from "@markethall/events";
import { RequestContext } from "@markethall/graph";
import { createDataSource, Database } from "@markethall/runtime";
import { actorFor, testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const resellerId = randomUUID();
const other = { resellerId: randomUUID(), customerId: null };
let database: TestDatabase;
/** Two connections, as two requests of a pool under load would have left. */
let narrow: Database;

beforeAll(async () => {
  database = await testDatabase(noteSchema);
  const url = database.urlOf(`${noteSchema.name}_app`);
  narrow = new Database(await createDataSource(noteSchema, url, { poolSize: 2 }).initialize());
});
afterAll(async () => {
  await narrow.destroy();
  await database.close();
});

function request(): RequestContext {
  return new RequestContext(
    narrow,
    {
      actor: actorFor("RESELLER_OWNER", { resellerId }),
      requestId: "request",
      now: new Date("2026-03-01T00:00:00Z"),
      idempotencyKey: null,
      ip: "127.0.0.1",
    },
    new RefusalTally(narrow),
  );
}

const seenBy = async (context: RequestContext, as?: typeof other) => {
  const work = async (tx: { query(sql: string): Promise<{ who: string; tx: string }[]> }) => {
    const [row] = await tx.query(
      "select current_setting('app.reseller') as who, now()::text || pg_backend_pid() as tx",
    );
    return row!;
  };
  return as ? context.readAs(as, work) : context.read(work);
};

describe("the reads of a request", () => {
  it("never need a second connection, whoever they are read as", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const context = request();
        const [mine, theirs] = await Promise.all([seenBy(context), seenBy(context, other)]);
        await context.end();
        return [mine.who, theirs.who];
      }),
    );
    expect(answers).toEqual(answers.map(() => [resellerId, other.resellerId]));
  });

  it("share one transaction as long as they are read as the same tenant", async () => {
    const context = request();
    const first = await seenBy(context);
    const [second, third] = await Promise.all([seenBy(context), seenBy(context)]);
    await context.end();
    expect([second.tx, third.tx]).toEqual([first.tx, first.tx]);
  });

  it("see what was written after they ended", async () => {
    const context = request();
    const before = await seenBy(context);
    await context.end();
    const after = await seenBy(context);
    await context.end();
    expect(after.tx).not.toBe(before.tx);
  });
});
