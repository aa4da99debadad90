import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CurrencyCode, currencyCode, decimal, formatMoney, money } from "@markethall/money";
import { actorFor, drainOutbox, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { roundedShares } from "../src/domain/rounded-shares.js";
import { statementTotals } from "../src/domain/statement-total.js";
import { BillingRunEntity } from "../src/entities/billing-run.entity.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { CreditService } from "../src/services/credit.service.js";
import { StatementService } from "../src/services/statement.service.js";
import { SupportPlanService } from "../src/services/support-plan.service.js";
import { UsageImportService } from "../src/services/usage-import.service.js";
import { UsageImporter } from "../src/services/usage-importer.js";
import { type FileRow, fileOf, focusLines } from "./focus-file.js";
import { clock, idOf, World } from "./world.js";

let database: TestDatabase;
let world: World;
let aws: string;
let microsoft: string;
let count = 0;
const runs = new BillingRunService();
const statements = new StatementService();

beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await new World(database, `run-${count++}`).reseller();
  aws = await world.vendor("aws");
  microsoft = await world.vendor("microsoft");
});

const staff = () => actorFor("RESELLER_OPS", { resellerId: world.resellerId });

async function customerOf(
  name: string,
  currency: string | null = "USD",
  country: string | null = null,
): Promise<string> {
  const id = await world.customer(name, country);
  for (const vendor of [aws, microsoft]) await world.authorize(id, vendor, { currency });
  return id;
}

async function usage(rows: readonly FileRow[]): Promise<void> {
  const id = await world.db.write(world.tenant, (tx) =>
    new UsageImportService().open(tx, world.resellerId, null, "usage.csv", clock.now()),
  );
  await new UsageImporter(world.db, clock).run(world.resellerId, id, fileOf(focusLines(rows)));
}

async function request(period: string): Promise<string> {
  const result = await world.db.write(world.tenant, (tx) =>
    runs.request(tx, staff(), { period }, clock.now()),
  );
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.runId;
}

const context = () => ({ db: world.db, clock, signal: new AbortController().signal });

async function run(period = "2026-10"): Promise<BillingRunEntity> {
  const runId = await request(period);
  await new RunBillingJob(runs).run({ resellerId: world.resellerId, runId }, context());
  return world.db.read(world.tenant, (tx) => tx.findOneByOrFail(BillingRunEntity, { id: runId }));
}

interface Row {
  id: string;
  status: string;
  period: string;
  net: string;
  tax: string;
  credit: string;
  total: string;
  number: string | null;
  currency: CurrencyCode;
}

function statementRows(period = "2026-10"): Promise<Row[]> {
  return world.rows<Row>(
    `select id, status, period, net_minor as net, tax_minor as tax, credit_minor as credit, total_minor as total, number, currency
       from statement where period = $1 order by customer_name, vendor_name, status`,
    [period],
  );
}

function lineRows(statementId: string) {
  return world.rows(
    `select l.type, l.description, l.amount_minor as amount, s.title as section, l.corrected_period as corrected
       from statement_line l join statement_section s on s.id = l.section_id
      where l.statement_id = $1 order by s.place, l.place`,
    [statementId],
  );
}

/** Everything a statement says, to compare byte for byte. */
async function everything(): Promise<string> {
  const parts = [];
  for (const table of [
    "statement",
    "statement_section",
    "statement_line",
    "usage_coverage",
    "customer_credit",
  ]) {
    const key = table === "usage_coverage" ? "statement_id, period" : "id";
    parts.push(
      await world.rows(
        `select to_jsonb(t) - 'run_id' - 'entered_at' as row from ${table} t order by ${key}`,
      ),
    );
  }
  return JSON.stringify(parts);
}

const open = (statementId: string) =>
  world.db.write(world.tenant, (tx) => statements.open(tx, staff(), statementId, clock.now()));

describe("a billing run", () => {
  it("drafts a statement for each customer and vendor from charges and usage, which adds up", async () => {
    const alpine = await customerOf("Alpine");
    const borealis = await customerOf("Borealis");
    await world.account(alpine, aws, "acc-1", "Production");
    const subscriptionId = await world.subscription(alpine, microsoft);
    await world.charge(alpine, microsoft, "231.00", { subscriptionId });
    await world.charge(alpine, microsoft, "-46.20", {
      subscriptionId,
      type: "REMOVE_QUANTITY",
      quantity: 2,
    });
    await world.charge(borealis, microsoft, "22.00", { raisedAt: "2026-11-01T00:00:00Z" });
    await usage([
      { id: "1", cost: "1.234" },
      { id: "2", cost: "0.001", service: "Queue" },
    ]);

    expect(await run()).toMatchObject({
      status: "COMPLETED",
      statementCount: 2,
      lineCount: 4,
      done: 2,
      total: 2,
      skipped: [],
    });
    const [amazon, office] = await statementRows();
    expect(amazon).toMatchObject({
      status: "DRAFT",
      net: "124",
      tax: "0",
      credit: "0",
      total: "124",
      number: null,
    });
    expect(office).toMatchObject({ net: "18480", total: "18480" });
    expect(await lineRows(amazon!.id)).toEqual([
      { type: "USAGE", description: "Queue", amount: "0", section: "Production", corrected: null },
      {
        type: "USAGE",
        description: "Storage",
        amount: "124",
        section: "Production",
        corrected: null,
      },
    ]);
    const charged = await lineRows(office!.id);
    expect(new Set(charged.map(({ section }) => section))).toEqual(
      new Set(["Office Suite, Office Suite, yearly"]),
    );
    expect(charged.map(({ type }) => type).sort()).toEqual(["NEW", "REMOVE_QUANTITY"]);
  });

  it("shares usage out as the pure rule does", async () => {
    const customer = await customerOf("Alpine");
    await world.account(customer, aws, "acc-1");
    const costs = ["0.006", "0.0061", "12.3449", "0.0009", "-2.6137", "5", "0.0049", "0.333333333"];
    await usage(costs.map((cost, i) => ({ id: String(i), cost, service: `Service ${i}` })));
    await run();
    const [statement] = await statementRows();
    const amounts = await world.rows(
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
    const customer = await customerOf("Alpine", "USD", "DE");
    await world.account(customer, aws, "acc-1");
    const plan = await world.db.write(world.tenant, (tx) =>
      new SupportPlanService().create(
        tx,
        staff(),
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
    await world.authorize(customer, aws, {
      supportPlanId: plan.ok ? plan.value.supportPlanId : "",
    });
    await world.db.write(world.tenant, (tx) =>
      tx.query(
        "insert into tax_rate (id, reseller_id, country, name, percent) values ($1, $2, 'DE', 'VAT 19 %', 19)",
        [idOf(`tax ${count}`), world.resellerId],
      ),
    );
    await world.db.write(world.tenant, (tx) =>
      new CreditService().grant(
        tx,
        staff(),
        { customerId: customer, amount: "20", currency: "USD", reason: "Sorry" },
        clock.now(),
      ),
    );
    await usage([{ id: "1", cost: "100.10" }]);
    await run();

    const [statement] = await statementRows();
    const lines = await lineRows(statement!.id);
    expect(lines.map(({ section, description, amount }) => [section, description, amount])).toEqual(
      [
        ["Account acc-1", "Storage", "10010"],
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

    await usage([{ id: "2", cost: "1", start: "2026-11-02 00:00:00", end: "2026-11-03 00:00:00" }]);
    await run("2026-11");
    expect((await statementRows("2026-11"))[0]).toMatchObject({ credit: "0" });
  });

  it("carries over what is left of a credit, and takes it from one statement after the other", async () => {
    const customer = await customerOf("Alpine");
    await world.db.write(world.tenant, (tx) =>
      new CreditService().grant(
        tx,
        staff(),
        { customerId: customer, amount: "150", currency: "USD", reason: "Sorry" },
        clock.now(),
      ),
    );
    await world.charge(customer, aws, "100");
    await world.charge(customer, microsoft, "100");
    await run();
    expect((await statementRows()).map(({ credit, total }) => [credit, total])).toEqual([
      ["10000", "0"],
      ["5000", "5000"],
    ]);
    const before = await everything();
    await run();
    expect(await everything()).toBe(before);
  });

  it("gives the same statements byte for byte, and only drafts are made anew", async () => {
    const customer = await customerOf("Alpine");
    await world.account(customer, aws, "acc-1");
    await world.charge(customer, microsoft, "231.00");
    await usage([{ id: "1", cost: "3" }]);
    await run();
    const before = await everything();
    await run();
    expect(await everything()).toBe(before);

    const [amazon] = await statementRows();
    await open(amazon!.id);
    await world.charge(customer, aws, "9");
    await world.charge(customer, microsoft, "1.00");
    await run();
    expect((await statementRows()).map(({ status, total }) => [status, total])).toEqual([
      ["OPEN", "300"],
      ["DRAFT", "23200"],
    ]);
  });

  it("lists who cannot be billed and why", async () => {
    const [poor, undecided, foreign, unknown] = [
      await customerOf("Alpine", null),
      await customerOf("Borealis"),
      await customerOf("Cumulus", "EUR"),
      await world.customer("Dune"),
    ];
    await world.authorize(undecided, microsoft, { supportPlanDecided: false });
    for (const customer of [poor, undecided, foreign, unknown])
      await world.charge(customer, microsoft, "10");
    const { skipped, statementCount } = await run();
    expect(statementCount).toBe(0);
    expect(
      Object.fromEntries(skipped.map(({ customerId, reason }) => [customerId, reason])),
    ).toEqual({
      [poor]: "No currency is set for the customer and the vendor.",
      [undecided]: "No support plan is chosen, and not that there is none.",
      [foreign]: "There is no exchange rate from USD to EUR by the end of 2026-10.",
      [unknown]: "The vendor is not authorised for the customer.",
    });
  });

  it("converts at the captured rate, which later rates do not change", async () => {
    await world.db.write(null, (tx) =>
      tx.query(
        "insert into exchange_rate (currency, day, per_euro) values ('USD', '2026-10-30', 1.25), ('JPY', '2026-10-29', 150) on conflict do nothing",
      ),
    );
    const customer = await customerOf("Alpine", "JPY");
    await world.account(customer, aws, "acc-1");
    await world.charge(customer, aws, "10.00");
    await usage([{ id: "1", cost: "0.0123" }]);
    await run();
    const [statement] = await statementRows();
    // 1 USD = 120 JPY: 10.00 USD are 1200 JPY, 0.0123 USD are 1.476 JPY.
    expect(statement).toMatchObject({ currency: "JPY", total: "1201" });
    const [{ rates }] = (await world.rows("select rates from statement where id = $1", [
      statement!.id,
    ])) as never as [{ rates: unknown }];
    expect(rates).toEqual([{ from: "USD", to: "JPY", rate: "120", day: "2026-10-29" }]);
  });

  it("bills usage that comes late as a correction in the next period, once", async () => {
    const customer = await customerOf("Alpine");
    await world.account(customer, aws, "acc-1");
    await usage([{ id: "1", cost: "5" }]);
    await run();
    const [october] = await statementRows();
    await open(october!.id);

    await usage([
      { id: "2", cost: "2.50" },
      { id: "3", cost: "1", start: "2026-11-03 00:00:00", end: "2026-11-04 00:00:00" },
    ]);
    await run("2026-11");
    const [november] = await statementRows("2026-11");
    expect(
      (await lineRows(november!.id)).map(({ type, description, amount, corrected }) => [
        type,
        description,
        amount,
        corrected,
      ]),
    ).toEqual([
      ["USAGE", "Storage", "100", null],
      ["ADJUSTMENT", "Storage, correction for 2026-10", "250", "2026-10"],
    ]);
    await open(november!.id);
    await run("2026-10");
    expect((await statementRows()).map(({ status }) => status)).toEqual(["OPEN"]);
  });

  it("bills what a voided statement charged again, and nothing twice", async () => {
    const customer = await customerOf("Alpine");
    await world.account(customer, aws, "acc-1");
    const subscriptionId = await world.subscription(customer, aws);
    await world.charge(customer, aws, "7", { type: "RECURRING", subscriptionId });
    await usage([{ id: "1", cost: "5" }]);
    await run();
    const [first] = await statementRows();
    await open(first!.id);
    await usage([{ id: "2", cost: "2" }]);
    await run("2026-11");
    await world.db.write(world.tenant, (tx) =>
      statements.void(tx, staff(), first!.id, clock.now()),
    );
    await run();
    expect((await statementRows()).map(({ status, total }) => [status, total])).toEqual([
      ["DRAFT", "1200"],
      ["VOID", "1200"],
    ]);
    expect((await statementRows("2026-11")).map(({ total }) => total)).toEqual(["200"]);
  });

  it("refuses a second recurring line for a service period, whatever the code does", async () => {
    const customer = await customerOf("Alpine");
    const subscriptionId = await world.subscription(customer, aws);
    await world.charge(customer, aws, "7", { type: "RECURRING", subscriptionId });
    await world.charge(customer, aws, "7", { type: "RECURRING", subscriptionId });
    await expect(run()).rejects.toThrow(/statement_line_recurring/);
  });

  it("is one when two are ordered at once", async () => {
    await customerOf("Alpine");
    const both = await Promise.all(
      [1, 2].map(() =>
        world.db.write(world.tenant, (tx) =>
          runs.request(tx, staff(), { period: "2026-10" }, clock.now()),
        ),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const started = both.find((result) => result.ok)!;
    const refused = both.find((result) => !result.ok)!;
    expect(!refused.ok && refused.error).toEqual({
      kind: "RunInProgress",
      runId: started.ok && started.value.runId,
    });
  });

  it("is taken up where it stopped when it dies half way", async () => {
    for (let i = 0; i < 3; i++) await world.charge(await customerOf(`Customer ${i}`), aws, "10");
    const runId = await request("2026-10");
    let steps = 0;
    const dying = Object.assign(new BillingRunService(), {
      step: (...args: Parameters<BillingRunService["step"]>) => {
        if (steps++ > 0) throw new Error("killed");
        return runs.step(...args);
      },
    });
    const payload = { resellerId: world.resellerId, runId };
    await expect(new RunBillingJob(dying).run(payload, context())).rejects.toThrow("killed");
    const half = await everything();
    await new RunBillingJob(runs).run(payload, context());
    await new RunBillingJob(runs).run(payload, context());
    expect(await everything()).toBe(half);
    expect(
      await world.rows(
        "select status, done, statement_count as made from billing_run where id = $1",
        [runId],
      ),
    ).toEqual([{ status: "COMPLETED", done: 3, made: 3 }]);
  });

  it("gives up after errors, says so and frees the period", async () => {
    const runId = await request("2026-10");
    const broken = Object.assign(new BillingRunService(), {
      step: () => Promise.reject(new Error("boom")),
    });
    const payload = { resellerId: world.resellerId, runId };
    for (let i = 0; i < 2; i++)
      await expect(new RunBillingJob(broken).run(payload, context())).rejects.toThrow("boom");
    await new RunBillingJob(broken).run(payload, context());
    expect(await world.rows("select status from billing_run where id = $1", [runId])).toEqual([
      { status: "FAILED" },
    ]);
    expect((await run()).status).toBe("COMPLETED");
  });

  it("refuses a period that is none or has not begun", async () => {
    for (const period of ["2026-13", "October", "2026-12"]) {
      const result = await world.db.write(world.tenant, (tx) =>
        runs.request(tx, staff(), { period }, clock.now()),
      );
      expect(!result.ok && result.error).toMatchObject({ kind: "InvalidInput", field: "period" });
    }
  });
});

describe("a statement", () => {
  async function drafts(count: number): Promise<string[]> {
    for (let i = 0; i < count; i++)
      await world.charge(await customerOf(`Customer ${i}`), aws, "10");
    await run();
    return (await statementRows()).map(({ id }) => id);
  }

  it("gets its number without gaps, also when many open at once and one fails", async () => {
    const ids = await drafts(6);
    const failing = world.db.write(world.tenant, async (tx) => {
      await statements.open(tx, staff(), ids[0]!, clock.now());
      throw new Error("rolled back");
    });
    await Promise.allSettled([failing, ...ids.slice(1).map(open)]);
    await open(ids[0]!);
    const numbers = (await statementRows()).map(({ number }) => number).sort();
    expect(numbers).toEqual([
      "S-000001",
      "S-000002",
      "S-000003",
      "S-000004",
      "S-000005",
      "S-000006",
    ]);
  });

  it("opens once, of two who open it at once", async () => {
    const [id] = await drafts(1);
    const both = await Promise.all([open(id!), open(id!)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("tells the customer's payers by mail and everyone live when it opens", async () => {
    const [id] = await drafts(1);
    const customerId = idOf(`${world.name}:customer:Customer 0`);
    for (const [role, status] of [
      ["CUSTOMER_BILLING", "ACTIVE"],
      ["CUSTOMER_VIEWER", "ACTIVE"],
      ["CUSTOMER_ADMIN", "INVITED"],
    ]) {
      await world.send("identity.user.changed.v1", {
        userId: idOf(`${world.name} ${role}`),
        customerId,
        email: "x@example.com",
        name: role,
        role,
        status,
      });
    }
    await drainOutbox(database.admin, "billing");
    await open(id!);
    const events = await drainOutbox(database.admin, "billing");
    expect(events.map(({ type }) => type)).toEqual([
      "billing.statement.changed.v1",
      "mail.requested.v1",
    ]);
    expect(events[1]).toMatchObject({
      audience: "internal",
      payload: {
        template: "statement-opened",
        to: { userId: idOf(`${world.name} CUSTOMER_BILLING`) },
        params: { number: "S-000001", total: "10.00 USD", dueOn: "2026-12-22" },
      },
    });
  });

  it("is corrected by credit memos up to its total, which the next statement uses", async () => {
    const [id] = await drafts(1);
    const memo = (amount: string, reason = "Wrong price") =>
      world.db.write(world.tenant, (tx) =>
        new CreditService().issueMemo(
          tx,
          staff(),
          { statementId: id!, amount, reason },
          clock.now(),
        ),
      );
    expect(await memo("1")).toMatchObject({ ok: false, error: { kind: "StatementNotOpen" } });
    await open(id!);
    expect(await memo("4.00")).toMatchObject({ ok: true });
    expect(await memo("6.01")).toMatchObject({ ok: false, error: { field: "amount" } });
    expect(await memo("1", " ")).toMatchObject({ ok: false, error: { field: "reason" } });
    expect(await memo("0.001")).toMatchObject({ ok: false, error: { field: "amount" } });
    expect(await memo("6.00")).toMatchObject({ ok: true });
    expect(await world.rows("select number, reason from credit_memo order by number")).toEqual([
      { number: "CM-000001", reason: "Wrong price" },
      { number: "CM-000002", reason: "Wrong price" },
    ]);
    await world.charge(idOf(`${world.name}:customer:Customer 0`), aws, "12", {
      raisedAt: "2026-11-02T00:00:00Z",
    });
    await run("2026-11");
    expect((await statementRows("2026-11"))[0]).toMatchObject({ credit: "1000", total: "200" });
  });
});
