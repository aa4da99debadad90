import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isInfrastructure, TransactionLostError, type Tx } from "@markethall/runtime";
import { testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const tenant = { resellerId: randomUUID(), customerId: null };
const CUT = `
  const { Client } = require("pg");
  const [url, pid] = process.argv.slice(1);
  (async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    for (let answered = false; !answered;) {
      const { rows } = await client.query("select 1 from pg_stat_activity where pid = $1 and state = 'idle in transaction' and query like '%last word%'", [pid]);
      answered = rows.length > 0;
    }
    await client.query("select pg_terminate_backend($1, 10000)", [pid]);
    await client.end();
  })();`;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(noteSchema);
});
afterAll(() => database.close());

function addNote(tx: Tx, text: string): Promise<unknown> {
  const note = [tenant.resellerId, text];
  return tx.query("insert into note values (gen_random_uuid(), $1, null, $2)", note);
}

/**
 * Asks once more and looks away, as a process does that waits for a processor: when it looks again, PostgreSQL has
 * answered and has ended the session, and both are read at once.
 */
async function cutBehindTheAnswer(tx: Tx): Promise<void> {
  const [{ pid }] = await tx.query("select pg_backend_pid() as pid");
  const last = tx.query("select 'last word'");
  await turn();
  const url = database.urlOf("catalog_app");
  const { status, stderr } = spawnSync(process.execPath, ["-e", CUT, url, String(pid)]);
  expect({ status, said: String(stderr) }).toEqual({ status: 0, said: "" });
  await last;
}

async function notes(): Promise<string[]> {
  const { rows } = await database.admin.query("select text from note");
  return rows.map(({ text }) => text);
}

describe("a transaction whose connection ends behind its last answer", () => {
  it("is not told as kept: nothing of it is there", async () => {
    const outcome = await database.db
      .write(tenant, async (tx) => {
        await addNote(tx, "lost");
        await cutBehindTheAnswer(tx);
      })
      .then(
        () => "kept",
        (error: unknown) => error,
      );
    expect(await notes()).toEqual([]);
    expect(outcome).toBeInstanceOf(TransactionLostError);
    expect(isInfrastructure(outcome)).toBe(true);
  });

  it("has read what it read", async () => {
    const found = await database.db.read(tenant, async (tx) => {
      const [row] = await tx.query("select 42 as answer");
      await cutBehindTheAnswer(tx);
      return row.answer as number;
    });
    expect(found).toBe(42);
  });
});

describe("an error of a transaction", () => {
  const failure = (work: (tx: Tx) => Promise<unknown>) =>
    database.db.write(tenant, work).catch((error: unknown) => error);

  it("is the infrastructure's when its connection ended", async () => {
    const error = await failure((tx) => tx.query("select pg_terminate_backend(pg_backend_pid())"));
    expect(error).toBeInstanceOf(Error);
    expect(isInfrastructure(error)).toBe(true);
  });

  it("is the work's own otherwise, whatever it is called", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    expect(isInfrastructure(await failure(() => Promise.reject(refused)))).toBe(false);
    expect(isInfrastructure(await failure((tx) => tx.query("select 1 / 0")))).toBe(false);
    const atItsEnd = await failure((tx) =>
      tx.query(`create temp table once (n integer unique deferrable initially deferred) on commit drop;
                insert into once values (1), (1)`),
    );
    expect(atItsEnd).toMatchObject({ constraint: "once_n_key" });
    expect(isInfrastructure(atItsEnd)).toBe(false);
  });
});
