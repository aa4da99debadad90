import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RefusalTally } from "@markethall/events";
import { OperationExecutor, RequestContext } from "@markethall/graph";
import { buildSchema } from "graphql";
import pg from "pg";
import { actorFor, testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const resellerId = randomUUID();
let database: TestDatabase;
let executor: OperationExecutor;

beforeAll(async () => {
  database = await testDatabase(noteSchema);
  const schema = buildSchema(`
    type Note { id: ID! text: String! twin: Note }
    type Query { notes: [Note!]! count: Int! }
    type Mutation { add(text: String!): Note! }
  `);
  const count = async (_source: unknown, _args: object, context: RequestContext) => {
    const [row] = await context.read((tx) => tx.query("select count(*)::int as n from note"));
    return row.n as number;
  };
  const load = (context: RequestContext) =>
    context.loader<string, { id: string; text: string }>("note", async (tx, ids) => {
      const rows = await tx.query("select id, text from note where id = any($1)", [[...ids]]);
      return ids.map((id) => rows.find((row: { id: string }) => row.id === id));
    });
  const fields = {
    Query: {
      count,
      notes: (_source: unknown, _args: object, context: RequestContext) =>
        context.read((tx) => tx.query("select id, text from note order by text")),
    },
    Note: {
      twin: ({ id }: { id: string }, _args: object, context: RequestContext) =>
        load(context).load(id),
    },
    Mutation: {
      add: async (_source: unknown, { text }: { text: string }, context: RequestContext) => {
        const { id } = await context.mutate("add", {}, async (tx) => {
          const [row] = await tx.query(
            "insert into note values (gen_random_uuid(), $1, null, $2) returning id",
            [resellerId, text],
          );
          return { id: row.id as string };
        });
        return load(context).load(id);
      },
    },
  };
  for (const [type, resolvers] of Object.entries(fields)) {
    const made = schema.getType(type);
    if (!made || !("getFields" in made)) continue;
    for (const [name, resolve] of Object.entries(resolvers)) {
      Object.assign(made.getFields()[name]!, { resolve });
    }
  }
  executor = new OperationExecutor(schema, { compileAt: 1 });
});
afterAll(() => database.close());

/** What one operation sends to the database, message by message, as the driver hands it over. */
async function sentBy(query: string, idempotencyKey: string | null = null) {
  const sent: string[] = [];
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    sent.push(typeof first === "string" ? first : (first as { text: string }).text);
    return original.apply(this, args);
  } as typeof pg.Client.prototype.query;
  const context = new RequestContext(
    database.db,
    {
      actor: actorFor("RESELLER_OWNER", { resellerId }),
      requestId: "request",
      now: new Date("2026-03-01T00:00:00Z"),
      idempotencyKey,
      ip: "127.0.0.1",
    },
    new RefusalTally(database.db),
  );
  try {
    const { data, errors } = await executor.execute({ query }, context);
    await context.end();
    expect(errors).toBeUndefined();
    return { data, sent: sent.map((text) => text.trim().toLowerCase()) };
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query;
  }
}

const begins = (sent: readonly string[]) => sent.filter((text) => /^(start|begin)/.test(text));
const readOnly = (text: string) => text.includes("set_config('transaction_read_only', 'on', true)");

describe("the transactions of a request", () => {
  it("are one, begun with its tenant in one message, however much a query asks", async () => {
    await sentBy(`mutation { add(text: "first") { id } }`);
    const { sent } = await sentBy("{ count notes { text twin { text twin { id } } } }");
    expect(begins(sent)).toHaveLength(1);
    expect(sent[0]).toContain(`set_config('app.reseller', '${resellerId}', true)`);
    expect(readOnly(sent[0]!)).toBe(true);
    expect(sent.at(-1)).toBe("commit");
    // Begin, count, notes, their twins and the twins' twins from the loader's memory, commit.
    expect(sent).toHaveLength(5);
  });

  it("are none where nothing is read", async () => {
    const { sent } = await sentBy("{ __typename }");
    expect(sent).toEqual([]);
  });

  it("are two for a change: it is written in one, and what it answers is read after it in one", async () => {
    const { data, sent } = await sentBy(
      `mutation { add(text: "second") { text twin { text twin { text } } } }`,
      randomUUID(),
    );
    expect(data).toEqual({
      add: { text: "second", twin: { text: "second", twin: { text: "second" } } },
    });
    const [write, read, ...others] = begins(sent);
    expect(others).toEqual([]);
    expect([readOnly(write!), readOnly(read!)]).toEqual([false, true]);
    expect(sent.indexOf("commit")).toBeLessThan(sent.indexOf(read!));
    expect(sent.filter((text) => text === "commit")).toHaveLength(2);
  });

  it("keep what looks like SQL in a request's id out of the statement", async () => {
    const scope = await database.db.open({ resellerId, customerId: null }, "read", {
      requestId: "x', true); drop table note; --\\",
    });
    const [row] = await scope.query("select current_setting('app.request') as said");
    await scope.rollbackTransaction();
    await scope.release();
    expect(row.said).toBe("x', true); drop table note; --\\");
  });
});
