import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import { graphRunner, testDatabase, type TestDatabase, actorFor } from "@markethall/testing";
import type { Actor } from "@markethall/auth";
import type { Subgraph } from "@markethall/graph";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import { statementPeriod } from "../src/domain/period.js";
import { findingOf } from "../src/domain/reconciliation.js";
import {
  reconciliationPage,
  type ReconciliationRow,
} from "../src/services/reconciliation.queries.js";
import { Books } from "./books.js";
import { clock } from "./world.js";

let database: TestDatabase;
let books: Books;
let graph: Subgraph;
let alpine: string;

const october = { start: "2026-10-10 00:00:00", end: "2026-10-11 00:00:00" };
const choice = {
  period: statementPeriod("2026-10"),
  vendorId: null,
  customerId: null,
  differencesOnly: false,
};

/** One of each: equal, late, not billed, of nobody, changed after it was billed, seats that nobody pays for. */
beforeAll(async () => {
  database = await testDatabase(schema);
  books = await Books.openFor(database, "reconciled");
  graph = await buildGraph();
  alpine = await books.customerOf("Alpine");
  const borealis = await books.customerOf("Borealis");
  await books.account(alpine, books.aws, "acc-1", "Production");
  await books.account(borealis, books.aws, "acc-2", "Sandbox");
  const held = await books.subscription(alpine, books.microsoft, { seatCount: 12 });
  const even = await books.subscription(alpine, books.microsoft, { productName: "Even" });
  await books.charge(alpine, books.microsoft, "231.00", { subscriptionId: held });
  await books.charge(alpine, books.microsoft, "100.00", { subscriptionId: even });
  await books.usage([
    { id: "1", cost: "10", service: "Storage", ...october },
    { id: "2", cost: "4", service: "Queue", ...october },
    { id: "3", cost: "7", service: "Shrunk", ...october },
    { id: "4", cost: "3", service: "Repriced", ...october },
    { id: "5", cost: "2", service: "Vanished", ...october },
  ]);
  await books.run();
  for (const { id } of await books.statementRows()) await books.open(id);
  await books.usage([
    { id: "6", cost: "2.5", service: "Queue", ...october },
    { id: "7", cost: "9", service: "Fresh", ...october },
    { id: "8", cost: "33", service: "Storage", account: "acc-2", ...october },
    { id: "9", cost: "5", account: "acc-unknown", ...october },
  ]);
  await books.charge(alpine, books.microsoft, "50.00", { raisedAt: "2026-10-30T00:00:00Z" });
  await books.db.write(books.tenant, async (tx) => {
    await tx.query("update usage_record set quantity = quantity + 1 where service = 'Shrunk'");
    await tx.query("update usage_record set cost = cost + 1 where service = 'Repriced'");
    await tx.query("delete from usage_record where service = 'Vanished'");
  });
});
afterAll(() => database.close());

const page = (first = 100, after: [number, string, string] | null = null, only = false) =>
  books.db.read(books.tenant, (tx) =>
    reconciliationPage(tx, { ...choice, differencesOnly: only }, first, after),
  );

const sideOf = (records: number | null, quantity: string | null, cost: string | null) =>
  records === null
    ? null
    : { records, quantity: decimal(quantity ?? 0), cost: cost === null ? null : decimal(cost) };

const pure = (row: ReconciliationRow) =>
  findingOf({
    ...row,
    vendor: sideOf(row.vendorRecords, row.vendorQuantity, row.vendorCost),
    statement: sideOf(row.billedRecords, row.billedQuantity, row.billedCost),
  });

describe("what vendors bill, against what statements bill", () => {
  it("finds each kind of difference, the largest first, and what is equal last", async () => {
    const rows = await page();
    expect(rows.map(({ title, finding, difference }) => [title, finding, difference])).toEqual([
      ["Charges", "NOT_ON_STATEMENT", "40"],
      ["Storage", "NOT_ON_STATEMENT", "33"],
      ["Fresh", "USAGE_LATE", "9"],
      ["acc-unknown", "UNASSIGNED", "5"],
      ["Queue", "USAGE_LATE", "2.5"],
      ["Vanished", "NOT_ON_VENDOR_BILL", "-2"],
      ["Repriced", "PRICE", "1"],
      ["Office Suite", "SEATS", "0"],
      ["Shrunk", "QUANTITY", "0"],
      ["Even", "EQUAL", "0"],
      ["Storage", "EQUAL", "0"],
    ]);
    expect(rows.find(({ finding }) => finding === "SEATS")).toMatchObject({
      seatsBilled: 10,
      seatsHeld: 12,
      seatsInUse: 7,
    });
  });

  it("finds what the pure rule finds, in every row", async () => {
    for (const row of await page())
      expect([row.title, row.finding]).toEqual([row.title, pure(row)]);
  });

  it("gives each row once, whatever the size of a page", async () => {
    const all = (await page()).map(({ key }) => key);
    const found: string[] = [];
    for (let after: [number, string, string] | null = null; ;) {
      const [one, next] = await page(1, after);
      found.push(one!.key);
      if (!next) break;
      after = [one!.finding === "EQUAL" ? 1 : 0, one!.size, one!.key];
    }
    expect(found).toEqual(all);
  });

  it("takes late usage as billed once the next statement corrects it", async () => {
    await books.run("2026-11");
    const late = (await page()).filter(({ title }) =>
      ["Charges", "Fresh", "Queue"].includes(title),
    );
    expect(late.map(({ finding }) => finding)).toEqual(["EQUAL", "EQUAL", "EQUAL"]);
  });
});

describe("the graph's reconciliation", () => {
  const query = `query Rows($period: String!, $customerId: ID) {
    reconciliation(period: $period, customerId: $customerId, differencesOnly: true, first: 2) {
      totalCount pageInfo { hasNextPage } totals { currency rowCount differenceCount vendorCost billedCost difference }
      edges { node { finding title customer { id } statement { status } usageImport { fileName } } } } }`;
  const ask = (actor: Actor, variables: Record<string, unknown>) =>
    graphRunner(graph.schema, books.db).run(actor, query, variables, { now: clock.now() });

  it("is the operators' alone, with totals of all rows", async () => {
    const { data, errors } = await ask(books.staff, { period: "2026-10" });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      reconciliation: {
        totalCount: 6,
        pageInfo: { hasNextPage: true },
        totals: [{ currency: "USD", rowCount: 11, differenceCount: 6 }],
        edges: [
          {
            node: {
              title: "Storage",
              finding: "NOT_ON_STATEMENT",
              statement: null,
              usageImport: { fileName: "usage.csv" },
            },
          },
          { node: { title: "acc-unknown", finding: "UNASSIGNED", customer: null } },
        ],
      },
    });
    const { resellerId } = books;
    for (const actor of [
      actorFor("RESELLER_SALES", { resellerId }),
      actorFor("CUSTOMER_ADMIN", { resellerId, customerId: alpine }),
    ]) {
      expect((await ask(actor, { period: "2026-10" })).errors[0]?.extensions?.["code"]).toBe(
        "FORBIDDEN",
      );
    }
    const other = actorFor("RESELLER_OWNER", { resellerId: alpine });
    expect((await ask(other, { period: "2026-10" })).data).toMatchObject({
      reconciliation: { totalCount: 0 },
    });
  });

  it.each([{ period: "soon" }, { period: "2026-10", customerId: "nobody" }])(
    "refuses %j",
    async (variables) => {
      expect((await ask(books.staff, variables)).errors[0]?.extensions?.["code"]).toBe(
        "BAD_USER_INPUT",
      );
    },
  );
});
