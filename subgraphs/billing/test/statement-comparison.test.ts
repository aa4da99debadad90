import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Actor } from "@markethall/auth";
import type { Subgraph } from "@markethall/graph";
import { actorFor, graphRunner, testDatabase, type TestDatabase } from "@markethall/testing";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import { Books } from "./books.js";
import { clock, idOf } from "./world.js";

let database: TestDatabase;
let books: Books;
let graph: Subgraph;
let payer: Actor;
let september: string;
let october: string;

beforeAll(async () => {
  database = await testDatabase(schema);
  books = await Books.openFor(database, "compared");
  graph = await buildGraph();
  const alpine = await books.customerOf("Alpine", "USD", "DE");
  payer = actorFor("CUSTOMER_BILLING", { resellerId: books.resellerId, customerId: alpine });
  await books.db.write(books.tenant, (tx) =>
    tx.query(
      "insert into tax_rate (id, reseller_id, country, name, percent) values ($1, $2, 'DE', 'VAT 19 %', 19)",
      [idOf("tax compared"), books.resellerId],
    ),
  );
  const cloudAccountId = await books.account(alpine, books.microsoft, "acc-1", "Production");
  const suite = await books.subscription(alpine, books.microsoft, { cloudAccountId });
  const yearly = await books.subscription(alpine, books.microsoft, { cloudAccountId });
  const charge = (month: string, amount: string, more: object) =>
    books.charge(alpine, books.microsoft, amount, {
      subscriptionId: suite,
      servicePeriod: { start: `2026-${month}-05T00:00:00Z`, end: "2026-10-31T00:00:00Z" },
      raisedAt: `2026-${month}-05T09:00:00Z`,
      ...more,
    });
  await charge("09", "231.00", { type: "NEW" });
  await charge("09", "1200.00", {
    type: "NEW",
    subscriptionId: yearly,
    quantity: 1,
    servicePeriod: { start: "2026-09-05T00:00:00Z", end: "2027-09-05T00:00:00Z" },
  });
  await charge("10", "277.20", { type: "RECURRING", quantity: 12 });
  await charge("10", "20.00", { type: "ADD_QUANTITY", quantity: 2 });
  await books.usage([
    { id: "1", cost: "10", start: "2026-09-03 00:00:00", end: "2026-09-04 00:00:00" },
  ]);
  await books.run("2026-09");
  await books.run("2026-10");
  const statementOf = async (period: string) =>
    (await books.statementRows(period)).find(({ total }) => total !== "1190")!.id;
  [september, october] = [await statementOf("2026-09"), await statementOf("2026-10")];
});
afterAll(() => database.close());

const query = `query One($id: ID!) { statement(id: $id) { total { amount } comparison {
  previous { id } difference { amount } unusualCount
  sections { title previousNet { amount } net { amount } difference { amount } unchangedCount
    lines(first: 2) { totalCount pageInfo { hasNextPage } edges { node { state kind description previousQuantity quantity
      previousUnitPrice unitPrice difference { amount } reasons { cause amount { amount } } isUnusual } } } } } } }`;

interface Answer {
  readonly statement: {
    readonly comparison: {
      readonly difference: { readonly amount: string };
      readonly sections: readonly {
        readonly difference: { readonly amount: string };
        readonly lines: { readonly edges: readonly { readonly node: Record<string, unknown> }[] };
      }[];
    } | null;
  } | null;
}

async function compared(actor: Actor, id: string): Promise<Answer["statement"]> {
  const { data, errors } = await graphRunner(graph.schema, books.db).run<Answer>(
    actor,
    query,
    { id },
    { now: clock.now() },
  );
  expect(errors).toEqual([]);
  return (data as Answer).statement;
}

describe("a statement compared with the one before", () => {
  it("says what is more, gone and new, and why, to the cent", async () => {
    const statement = await compared(books.staff, october);
    expect(statement!.comparison).toMatchObject({
      previous: { id: september },
      // (277.20 + 20.00 − 231.00 − 1200.00) × 1.19
      difference: { amount: "-1349.22" },
      sections: [
        { title: "Production", previousNet: { amount: "1431.00" }, net: { amount: "297.20" } },
        { title: "Tax", difference: { amount: "-215.42" }, unchangedCount: 0 },
      ],
    });
    const [production, tax] = statement!.comparison!.sections;
    expect(production!.lines).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [
        {
          node: {
            state: "GONE",
            kind: "SUBSCRIPTION",
            difference: { amount: "-1200.00" },
            reasons: [{ cause: "PAID_AHEAD", amount: { amount: "-1200.00" } }],
            isUnusual: false,
          },
        },
        {
          node: {
            state: "MORE",
            description: "Office Suite",
            previousQuantity: "10",
            quantity: "12",
            previousUnitPrice: "23.1",
            unitPrice: "23.1",
            reasons: [{ cause: "QUANTITY", amount: { amount: "46.20" } }],
          },
        },
      ],
    });
    expect(tax!.lines.edges.map(({ node }) => [node["quantity"], node["reasons"]])).toEqual([
      [null, [{ cause: "FOLLOWS", amount: { amount: "-215.42" } }]],
    ]);
  });

  it("is nothing for the first one, and shows a customer no draft", async () => {
    expect((await compared(books.staff, september))!.comparison).toBeNull();
    expect(await compared(payer, october)).toBeNull();
    await books.open(october);
    expect((await compared(payer, october))!.comparison).toBeNull();
    await books.open(september);
    expect((await compared(payer, october))!.comparison).toMatchObject({
      previous: { id: september },
      difference: { amount: "-1349.22" },
    });
  });
});
