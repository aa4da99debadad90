import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney, money } from "@markethall/money";
import { testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { roundedShares } from "../src/domain/rounded-shares.js";
import { statementTotals } from "../src/domain/statement-total.js";
import { SupportPlanService } from "../src/services/support-plan.service.js";
import { Books } from "./books.js";
import { clock, idOf } from "./world.js";

let database: TestDatabase;
let books: Books;
let count = 0;

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());
beforeEach(async () => {
  books = await Books.openFor(database, `amounts-${count++}`);
});

describe("the amounts of a run", () => {
  it("drafts a statement for each customer and vendor from charges and usage, which adds up", async () => {
    const alpine = await books.customerOf("Alpine");
    const borealis = await books.customerOf("Borealis");
    await books.account(alpine, books.aws, "acc-1", "Production");
    const subscriptionId = await books.subscription(alpine, books.microsoft);
    await books.charge(alpine, books.microsoft, "231.00", { subscriptionId });
    await books.charge(alpine, books.microsoft, "-46.20", {
      subscriptionId,
      type: "REMOVE_QUANTITY",
      quantity: 2,
    });
    await books.charge(borealis, books.microsoft, "22.00", { raisedAt: "2026-11-01T00:00:00Z" });
    await books.usage([
      { id: "1", cost: "1.234" },
      { id: "2", cost: "0.001", service: "Queue" },
    ]);

    expect(await books.run()).toMatchObject({
      status: "COMPLETED",
      statementCount: 2,
      lineCount: 4,
      done: 2,
      total: 2,
      skipped: [],
    });
    const [amazon, office] = await books.statementRows();
    expect(amazon).toMatchObject({
      status: "DRAFT",
      net: "124",
      tax: "0",
      credit: "0",
      total: "124",
      number: null,
    });
    expect(office).toMatchObject({ net: "18480", total: "18480" });
    expect(await books.lineRows(amazon!.id)).toEqual([
      {
        type: "USAGE",
        description: "Queue (GB)",
        amount: "0",
        section: "Production",
        corrected: null,
      },
      {
        type: "USAGE",
        description: "Storage (GB)",
        amount: "124",
        section: "Production",
        corrected: null,
      },
    ]);
    const charged = await books.lineRows(office!.id);
    expect(new Set(charged.map(({ section }) => section))).toEqual(
      new Set(["Office Suite, Office Suite, yearly"]),
    );
    expect(charged.map(({ type }) => type).sort()).toEqual(["NEW", "REMOVE_QUANTITY"]);
  });

  it("shares usage out as the pure rule does", async () => {
    const customer = await books.customerOf("Alpine");
    await books.account(customer, books.aws, "acc-1");
    const costs = ["0.006", "0.0061", "12.3449", "0.0009", "-2.6137", "5", "0.0049", "0.333333333"];
    await books.usage(costs.map((cost, i) => ({ id: String(i), cost, service: `Service ${i}` })));
    await books.run();
    const [statement] = await books.statementRows();
    const amounts = await books.rows(
      "select description, amount_minor as amount from statement_line where statement_id = $1 order by description",
      [statement!.id],
    );
    const pure = roundedShares(
      costs.map((cost) => decimal(cost)),
      currencyCode("USD"),
    );
    expect(amounts.map(({ amount }) => amount)).toEqual(pure.map(({ minor }) => minor.toString()));
  });

  it("adds support, taxes each group once and uses credit up, as the pure rules do", async () => {
    const customer = await books.customerOf("Alpine", "USD", "DE");
    await books.account(customer, books.aws, "acc-1");
    const plan = await books.db.write(books.tenant, (tx) =>
      new SupportPlanService().create(
        tx,
        books.staff,
        {
          name: "Gold",
          method: "FIXED_PERCENT",
          base: "SELLER_COST",
          percent: "10",
          minimum: "5",
          currency: "USD",
        },
        clock.now(),
      ),
    );
    await books.authorize(customer, books.aws, {
      supportPlanId: plan.ok ? plan.value.supportPlanId : "",
    });
    await books.db.write(books.tenant, (tx) =>
      tx.query(
        "insert into tax_rate (id, reseller_id, country, name, percent) values ($1, $2, 'DE', 'VAT 19 %', 19)",
        [idOf(`tax ${count}`), books.resellerId],
      ),
    );
    await books.grant(customer, "20");
    await books.usage([{ id: "1", cost: "100.10" }]);
    await books.run();

    const [statement] = await books.statementRows();
    const lines = await books.lineRows(statement!.id);
    expect(lines.map(({ section, description, amount }) => [section, description, amount])).toEqual(
      [
        ["Account acc-1", "Storage (GB)", "10010"],
        ["Support", "Support: Gold", "1001"],
        ["Tax", "VAT 19 % on usage", "1902"],
        ["Tax", "VAT 19 % on support", "190"],
        ["Credit", "Credit used", "-2000"],
      ],
    );
    const usd = currencyCode("USD");
    const totals = statementTotals(
      lines.map(({ type, amount }) => ({ type: type!, amount: money(BigInt(amount!), usd) })),
      usd,
    );
    expect(statement).toMatchObject({
      net: totals.net.minor.toString(),
      tax: totals.tax.minor.toString(),
      credit: "2000",
      total: totals.total.minor.toString(),
    });
    expect(formatMoney(totals.total)).toBe("111.03");

    await books.usage([
      { id: "2", cost: "1", start: "2026-11-02 00:00:00", end: "2026-11-03 00:00:00" },
    ]);
    await books.run("2026-11");
    expect((await books.statementRows("2026-11"))[0]).toMatchObject({ credit: "0" });
  });

  it("carries over what is left of a credit, and takes it from one statement after the other", async () => {
    const customer = await books.customerOf("Alpine");
    await books.grant(customer, "150");
    await books.charge(customer, books.aws, "100");
    await books.charge(customer, books.microsoft, "100");
    await books.run();
    expect((await books.statementRows()).map(({ credit, total }) => [credit, total])).toEqual([
      ["10000", "0"],
      ["5000", "5000"],
    ]);
    const before = await books.everything();
    await books.run();
    expect(await books.everything()).toBe(before);
  });

  it("converts at the captured rate, which later rates do not change", async () => {
    await books.db.write(null, (tx) =>
      tx.query(
        "insert into exchange_rate (currency, day, per_euro) values ('USD', '2026-10-30', 1.25), ('JPY', '2026-10-29', 150) on conflict do nothing",
      ),
    );
    const customer = await books.customerOf("Alpine", "JPY");
    await books.account(customer, books.aws, "acc-1");
    await books.charge(customer, books.aws, "10.00");
    await books.usage([{ id: "1", cost: "0.0123" }]);
    await books.run();
    const [statement] = await books.statementRows();
    // 1 USD = 120 JPY: 10.00 USD are 1200 JPY, 0.0123 USD are 1.476 JPY.
    expect(statement).toMatchObject({ currency: "JPY", total: "1201" });
    const [{ rates }] = (await books.rows("select rates from statement where id = $1", [
      statement!.id,
    ])) as never as [{ rates: unknown }];
    expect(rates).toEqual([{ from: "USD", to: "JPY", rate: "120", day: "2026-10-29" }]);
  });
});
