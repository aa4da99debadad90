import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RefusalTally } from "@markethall/events";
import { RequestContext } from "@markethall/graph";
import { actorFor, drainOutbox, testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const resellerId = randomUUID();
let database: TestDatabase;
const owner = actorFor("RESELLER_OWNER", { resellerId });

beforeAll(async () => {
  database = await testDatabase(noteSchema);
});
afterAll(() => database.close());

function addNote(text: string, idempotencyKey: string | null, actor = owner): Promise<string> {
  const context = new RequestContext(
    database.db,
    {
      actor,
      requestId: "request",
      now: new Date("2026-03-01T00:00:00Z"),
      idempotencyKey,
      ip: "127.0.0.1",
    },
    new RefusalTally(database.db),
  );
  return context.mutate("addNote", { text }, async (tx) => {
    const id = randomUUID();
    await tx.query("insert into note values ($1, $2, null, $3)", [id, actor.resellerId, text]);
    return id;
  });
}

async function countNotes(text: string): Promise<number> {
  const { rows } = await database.admin.query(
    "select count(*)::int as n from note where text = $1",
    [text],
  );
  return rows[0].n;
}

describe("mutate (A22, A23)", () => {
  it("answers a replay with the first answer, and acts once", async () => {
    const first = await addNote("replayed", "key-1");
    expect(await addNote("replayed", "key-1")).toBe(first);
    expect(await countNotes("replayed")).toBe(1);
  });

  it("acts once for two at once", async () => {
    const [a, b] = await Promise.all([addNote("twins", "key-2"), addNote("twins", "key-2")]);
    expect(a).toBe(b);
    expect(await countNotes("twins")).toBe(1);
  });

  it("refuses the same key with another payload", async () => {
    await addNote("one", "key-3");
    await expect(addNote("another", "key-3")).rejects.toThrow(/idempotency key/);
    expect(await countNotes("another")).toBe(0);
  });

  it("keeps another person's key apart", async () => {
    const first = await addNote("mine", "key-4");
    const second = await addNote("mine", "key-4", actorFor("RESELLER_OPS", { resellerId }));
    expect(second).not.toBe(first);
  });

  it("writes an audit entry with the effect and stamps it with the request", async () => {
    await drainOutbox(database.admin, "catalog");
    await addNote("audited", null);
    const [entry] = await drainOutbox(database.admin, "catalog");
    expect(entry).toMatchObject({
      type: "audit.recorded.v1",
      tenantId: resellerId,
      requestId: "request",
      occurredAt: new Date("2026-03-01T00:00:00Z"),
      payload: { action: "addNote", outcome: "done", actorId: owner.id },
    });
  });
});
