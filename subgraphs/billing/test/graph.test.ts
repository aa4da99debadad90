import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import type { Subgraph } from "@markethall/graph";
import { actorFor, graphRunner, testDatabase, type TestDatabase } from "@markethall/testing";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import { importUsageJob } from "../src/jobs/import-usage.job.js";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { keepUpload } from "../src/services/upload.service.js";
import { focusLines } from "./focus-file.js";
import { clock, idOf, World } from "./world.js";

let database: TestDatabase;
let graph: Subgraph;
let world: World;
let ops: Actor;
let sales: Actor;
let payer: Actor;
let viewer: Actor;
let stranger: Actor;
let alpine: string;
let amazonId: string;

const now = clock.now();
const context = () => ({ db: world.db, clock, signal: new AbortController().signal });

beforeAll(async () => {
  database = await testDatabase(schema);
  graph = await buildGraph();
  world = await new World(database).reseller();
  const [aws, microsoft] = [
    await world.vendor("aws", "Amazon Web Services"),
    await world.vendor("microsoft", "Microsoft"),
  ];
  alpine = await world.customer("Alpine");
  const borealis = await world.customer("Borealis");
  for (const customer of [alpine, borealis]) {
    for (const vendor of [aws, microsoft]) await world.authorize(customer, vendor);
  }
  await world.authorize(alpine, aws, { priceBookId: await world.priceBook(aws, "25") });
  await world.account(alpine, aws, "acc-1", "Production");
  const subscriptionId = await world.subscription(alpine, microsoft, {
    endsAt: "2027-01-20T00:00:00Z",
  });
  await world.charge(alpine, microsoft, "231.00", {
    subscriptionId,
    raisedAt: "2026-11-05T00:00:00Z",
  });
  await world.charge(alpine, microsoft, "115.50", { subscriptionId });
  await world.charge(borealis, microsoft, "1000.00", { raisedAt: "2026-11-05T00:00:00Z" });
  ops = actorFor("RESELLER_OPS", { resellerId: world.resellerId });
  sales = actorFor("RESELLER_SALES", { resellerId: world.resellerId });
  payer = actorFor("CUSTOMER_BILLING", { resellerId: world.resellerId, customerId: alpine });
  viewer = actorFor("CUSTOMER_VIEWER", { resellerId: world.resellerId, customerId: alpine });
  stranger = actorFor("RESELLER_OWNER", { resellerId: idOf("reseller:other") });
});
afterAll(() => database.close());

async function run<T>(
  actor: Actor,
  source: string,
  variables: Record<string, unknown> = {},
  idempotencyKey?: string,
): Promise<T> {
  const answer = await graphRunner(graph.schema, world.db).run<T>(actor, source, variables, {
    now,
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  expect(answer.errors).toEqual([]);
  return answer.data as T;
}

async function codeOf(
  actor: Actor,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { errors } = await graphRunner(graph.schema, world.db).run(actor, source, variables, {
    now,
  });
  return errors[0]?.extensions?.["code"];
}

/** A customer's fields, as the gateway asks for them. */
async function ofCustomer<T>(actor: Actor, fields: string, customerId = alpine): Promise<T> {
  const data = await run<{ _entities: [T] }>(
    actor,
    `query Entities($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { ${fields} } } }`,
    { representations: [{ __typename: "Customer", id: customerId }] },
  );
  return data._entities[0];
}

describe("the committed schema", () => {
  it("is what the code makes", () => {
    expect(readFileSync(join(__dirname, "../schema.graphql"), "utf8")).toBe(graph.sdl);
  });
});

describe("usage imports", () => {
  it("are ordered with an upload and done by the job; a replay orders nothing twice", async () => {
    const lines = [
      { id: "1", cost: "10", start: "2026-11-03 00:00:00", end: "2026-11-04 00:00:00" },
      {
        id: "2",
        cost: "0.004",
        service: "Queue",
        start: "2026-10-03 00:00:00",
        end: "2026-10-04 00:00:00",
      },
      { id: "3", cost: "oops" },
    ];
    const uploadId = await world.db.write(world.tenant, (tx) =>
      keepUpload(tx, world.resellerId, ops.id!, Buffer.from(focusLines(lines)), now),
    );
    const mutation = `mutation Import($input: ImportUsageInput!) { importUsage(input: $input) { __typename
      ... on ImportUsageSuccess { usageImport { id status } } ... on UserError { message } } }`;
    const input = { uploadId, fileName: "usage.csv" };
    const first = await run<{ importUsage: { usageImport: { id: string } } }>(
      ops,
      mutation,
      { input },
      "key-1",
    );
    expect(first.importUsage).toMatchObject({
      __typename: "ImportUsageSuccess",
      usageImport: { status: "QUEUED" },
    });
    expect(await run(ops, mutation, { input }, "key-1")).toEqual(first);

    const payload = { resellerId: world.resellerId, importId: first.importUsage.usageImport.id };
    await importUsageJob.run(payload, context());
    await importUsageJob.run(payload, context());
    expect(
      await run(
        ops,
        "{ usageImports { totalCount edges { node { status rowCount importedCount rejectedCount rejectedRows { line reason } unassigned { rows } failure } } } }",
      ),
    ).toEqual({
      usageImports: {
        totalCount: 1,
        edges: [
          {
            node: {
              status: "COMPLETED",
              rowCount: 3,
              importedCount: 2,
              rejectedCount: 1,
              rejectedRows: [{ line: 4, reason: "BilledCost is not a number: oops" }],
              unassigned: [],
              failure: null,
            },
          },
        ],
      },
    });
    expect(await run(ops, mutation, { input })).toMatchObject({
      importUsage: { __typename: "NotFoundError" },
    });
  });

  it.each(["payer", "sales"])("are not for %s", async (who) => {
    const actor = who === "payer" ? payer : sales;
    expect(await codeOf(actor, "{ usageImports { totalCount } }")).toBe("FORBIDDEN");
  });
});

describe("a billing run and its statements", () => {
  const runBilling = `mutation Run($input: RunBillingInput!) { runBilling(input: $input) { __typename
    ... on RunBillingSuccess { billingRun { id status } } ... on RunInProgressError { billingRun { id } message }
    ... on InvalidInputError { field } } }`;

  it("makes drafts, which staff see and the customer does not", async () => {
    const started = await run<{ runBilling: { billingRun: { id: string } } }>(ops, runBilling, {
      input: { period: "2026-10" },
    });
    const { id } = started.runBilling.billingRun;
    expect(await run(ops, runBilling, { input: { period: "2026-10" } })).toMatchObject({
      runBilling: { __typename: "RunInProgressError", billingRun: { id } },
    });
    expect(await run(ops, runBilling, { input: { period: "soon" } })).toMatchObject({
      runBilling: { __typename: "InvalidInputError", field: "period" },
    });
    await new RunBillingJob(new BillingRunService()).run(
      { resellerId: world.resellerId, runId: id },
      context(),
    );

    const found = await run<{
      billingRun: { statements: { edges: { node: { id: string; vendor: { id: string } } }[] } };
    }>(
      ops,
      `query Run($id: ID!) { billingRun(id: $id) { period status done total statementCount lineCount failure skipped { reason }
         statements { totalCount edges { node { id status number total { amount currency } vendor { id } } } } } }`,
      { id },
    );
    expect(found).toMatchObject({
      billingRun: {
        period: "2026-10",
        status: "COMPLETED",
        done: 2,
        total: 2,
        statementCount: 2,
        lineCount: 2,
        skipped: [],
        statements: { totalCount: 2 },
      },
    });
    const amazon = found.billingRun.statements.edges.find(
      ({ node }) => node.vendor.id === idOf("vendor:aws"),
    );
    amazonId = amazon!.node.id;

    expect(await ofCustomer(ops, "statements { totalCount }")).toEqual({
      statements: { totalCount: 2 },
    });
    expect(await ofCustomer(payer, "statements { totalCount }")).toEqual({
      statements: { totalCount: 0 },
    });
    expect(
      await ofCustomer(payer, "statements(filter: { status: [DRAFT] }) { totalCount }"),
    ).toEqual({ statements: { totalCount: 0 } });
    for (const actor of [payer, stranger]) {
      expect(
        await run(actor, "query One($id: ID!) { statement(id: $id) { id } }", { id: amazonId }),
      ).toEqual({ statement: null });
    }
    expect(await run(ops, '{ statement(id: "no-id") { id } }')).toEqual({ statement: null });
  });

  it("opens a statement: the payer sees it explained, without the seller cost", async () => {
    const open = `mutation Open($input: StatementInput!) { openStatement(input: $input) { __typename
      ... on OpenStatementSuccess { statement { number status } } ... on UserError { message } } }`;
    const input = { statementId: amazonId };
    expect(await run(ops, open, { input })).toEqual({
      openStatement: {
        __typename: "OpenStatementSuccess",
        statement: { number: "S-000001", status: "OPEN" },
      },
    });
    expect(await run(ops, open, { input })).toEqual({
      openStatement: {
        __typename: "StatementNotDraftError",
        message: "Only a draft can be changed like this; this one is open.",
      },
    });
    expect(await run(stranger, open, { input })).toMatchObject({
      openStatement: { __typename: "NotFoundError" },
    });
    expect(await codeOf(sales, open, { input })).toBe("FORBIDDEN");

    const statement = `query One($id: ID!) { statement(id: $id) { number status period { label start end } dueOn lineCount
      net { amount } tax { amount } credit { amount } total { amount currency } downloads { format url fileName }
      sections { title net { amount } cloudAccount { id }
        lines(first: 1) { totalCount pageInfo { hasNextPage } edges { node { type description quantity unit unitPrice amount { amount } explanation } } } } } }`;
    const seen = await run<{
      statement: { sections: [{ lines: { edges: [{ node: { explanation: string[] } }] } }] };
    }>(payer, statement, { id: amazonId });
    expect(seen).toMatchObject({
      statement: {
        number: "S-000001",
        period: { label: "2026-10", start: "2026-10-01", end: "2026-11-01" },
        dueOn: "2026-12-22",
        lineCount: 1,
        total: { amount: "0.01", currency: "USD" },
        sections: [
          {
            title: "Production",
            cloudAccount: { id: idOf("demo:account:acc-1") },
            lines: { totalCount: 1, pageInfo: { hasNextPage: false } },
          },
        ],
        downloads: [
          {
            format: "PDF",
            url: `/files/statements/${amazonId}.pdf`,
            fileName: "statement-S-000001.pdf",
          },
          {
            format: "CSV",
            url: `/files/statements/${amazonId}.csv`,
            fileName: "statement-S-000001.csv",
          },
          {
            format: "DETAILED_CSV",
            url: `/files/statements/${amazonId}.detailed.csv`,
            fileName: "statement-S-000001.detailed.csv",
          },
        ],
      },
    });
    const [first] = seen.statement.sections[0].lines.edges;
    expect(first.node).toMatchObject({
      type: "USAGE",
      description: "Queue",
      quantity: "1.5",
      unit: "GB",
      unitPrice: null,
      amount: { amount: "0.01" },
    });
    expect(first.node.explanation).toEqual([
      "1 usage record at your price: 0.005 USD",
      "Rounded to 0.01 USD: the statement's usage is rounded once and shared out, so that its lines add up.",
    ]);
    expect(JSON.stringify(seen)).not.toContain("0.004");
    expect(JSON.stringify(await run(ops, statement, { id: amazonId }))).toContain(
      "Seller cost: 0.004 USD",
    );
    expect(await codeOf(viewer, statement, { id: amazonId })).toBe("FORBIDDEN");
  });

  it("is corrected by a credit memo, and shows the credit", async () => {
    const memo = `mutation Memo($input: IssueCreditMemoInput!) { issueCreditMemo(input: $input) { __typename
      ... on IssueCreditMemoSuccess { creditMemo { number reason amount { amount currency } statement { number } } }
      ... on InvalidInputError { field message } } }`;
    expect(
      await run(ops, memo, {
        input: { statementId: amazonId, amount: "0.02", reason: "Too much" },
      }),
    ).toMatchObject({
      issueCreditMemo: { __typename: "InvalidInputError", field: "amount" },
    });
    expect(
      await run(ops, memo, {
        input: { statementId: amazonId, amount: "0.01", reason: "Too much" },
      }),
    ).toEqual({
      issueCreditMemo: {
        __typename: "IssueCreditMemoSuccess",
        creditMemo: {
          number: "CM-000001",
          reason: "Too much",
          amount: { amount: "0.01", currency: "USD" },
          statement: { number: "S-000001" },
        },
      },
    });
    const grant = `mutation Grant($input: GrantCreditInput!) { grantCredit(input: $input) { __typename ... on GrantCreditSuccess { customer { creditBalances { amount currency } } } } }`;
    expect(
      await run(ops, grant, {
        input: { customerId: alpine, amount: "5", currency: "EUR", reason: "Welcome" },
      }),
    ).toEqual({
      grantCredit: {
        __typename: "GrantCreditSuccess",
        customer: {
          creditBalances: [
            { amount: "5.00", currency: "EUR" },
            { amount: "0.01", currency: "USD" },
          ],
        },
      },
    });
  });

  it("pages statements, the latest period first", async () => {
    const first = await run<{
      statements: { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } };
    }>(
      ops,
      "{ statements(first: 1) { totalCount edges { cursor node { status } } pageInfo { hasNextPage } } }",
    );
    expect(first).toMatchObject({ statements: { totalCount: 2, pageInfo: { hasNextPage: true } } });
    expect(
      await run(
        ops,
        "query Next($after: String) { statements(first: 5, after: $after) { edges { node { status } } pageInfo { hasNextPage } } }",
        {
          after: first.statements.edges[0]!.cursor,
        },
      ),
    ).toMatchObject({ statements: { edges: [{}], pageInfo: { hasNextPage: false } } });
    expect(await codeOf(ops, "{ statements(first: 101) { totalCount } }")).toBe("BAD_USER_INPUT");
    expect(await codeOf(ops, '{ statements(after: "x") { totalCount } }')).toBe("BAD_USER_INPUT");
  });

  it("closes and voids, discards only drafts", async () => {
    const all = "{ statements(filter: { status: [DRAFT] }) { edges { node { id } } } }";
    const { statements } = await run<{ statements: { edges: { node: { id: string } }[] } }>(
      ops,
      all,
    );
    const input = { statementId: statements.edges[0]!.node.id };
    const change = (name: string) =>
      `mutation Change($input: StatementInput!) { ${name}(input: $input) { __typename } }`;
    expect(await run(ops, change("voidStatement"), { input })).toEqual({
      voidStatement: { __typename: "StatementNotOpenError" },
    });
    expect(await run(ops, change("discardStatement"), { input })).toEqual({
      discardStatement: { __typename: "DiscardStatementSuccess" },
    });
    const opened = { input: { statementId: amazonId } };
    expect(await run(ops, change("discardStatement"), opened)).toEqual({
      discardStatement: { __typename: "StatementNotDraftError" },
    });
    expect(await run(ops, change("closeStatement"), opened)).toEqual({
      closeStatement: { __typename: "CloseStatementSuccess" },
    });
    expect(await run(ops, change("voidStatement"), opened)).toEqual({
      voidStatement: { __typename: "StatementNotOpenError" },
    });
    expect(await run(ops, change("voidStatement"), { input: { statementId: "nothing" } })).toEqual({
      voidStatement: { __typename: "NotFoundError" },
    });
  });
});

describe("the dashboard", () => {
  it("shows the month to date at the customer's prices, seats and renewals", async () => {
    const figures = `dashboard(range: { preset: MONTH_TO_DATE }) { range { start end label } currency spend { amount } previousSpend { amount }
      daily { key amount { amount } } topProducts { label amount { amount } } topVendors { label amount { amount } }
      topCloudAccounts { label amount { amount } } seatsTotal seatsAssigned activeSubscriptions
      renewals { productName seatCount unusedSeats unitPrice { amount } endsAt subscription { id } } }`;
    const { dashboard } = await ofCustomer<{
      dashboard: { daily: { key: string; amount: { amount: string } }[] };
    }>(viewer, figures);
    expect(dashboard).toMatchObject({
      range: { start: "2026-11-01", end: "2026-11-23" },
      currency: "USD",
      spend: { amount: "243.50" },
      previousSpend: { amount: "115.51" },
      topProducts: [
        { label: "Office Suite", amount: { amount: "231.00" } },
        { label: "Storage", amount: { amount: "12.50" } },
      ],
      topVendors: [
        { label: "Microsoft", amount: { amount: "231.00" } },
        { label: "Amazon Web Services", amount: { amount: "12.50" } },
      ],
      topCloudAccounts: [
        { label: "Without cloud account" },
        { label: "Production", amount: { amount: "12.50" } },
      ],
      seatsTotal: 10,
      seatsAssigned: 7,
      activeSubscriptions: 1,
      renewals: [
        {
          productName: "Office Suite",
          seatCount: 10,
          unusedSeats: 3,
          unitPrice: { amount: "23.10" },
        },
      ],
    });
    expect(dashboard.daily).toHaveLength(22);
    expect(dashboard.daily.filter(({ amount }) => amount.amount !== "0.00")).toEqual([
      { key: "2026-11-03", amount: { amount: "12.50" } },
      { key: "2026-11-05", amount: { amount: "231.00" } },
    ]);
  });

  it("is empty for a customer of another reseller", async () => {
    expect(
      await ofCustomer(stranger, "dashboard(range: {}) { spend { amount } seatsTotal }"),
    ).toEqual({
      dashboard: { spend: { amount: "0.00" }, seatsTotal: 0 },
    });
  });

  it("refuses a range that is none, and a currency without a rate", async () => {
    const of = (fields: string) =>
      `{ _entities(representations: [{ __typename: "Customer", id: "${alpine}" }]) { ... on Customer { ${fields} } } }`;
    expect(await codeOf(viewer, of('dashboard(range: { from: "2026-11-02" }) { currency }'))).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      await codeOf(viewer, of('spend(range: {}, groupBy: DAY, currency: "EUR") { currency }')),
    ).toBe("BAD_USER_INPUT");
  });

  it("is closed where the reseller switched it off, and statements with invoices", async () => {
    const none = { ...payer, features: [] };
    const of = (fields: string) =>
      `{ _entities(representations: [{ __typename: "Customer", id: "${alpine}" }]) { ... on Customer { ${fields} } } }`;
    expect(await codeOf(none, of("dashboard(range: {}) { currency }"))).toBe("FORBIDDEN");
    expect(await codeOf(none, of("statements { totalCount }"))).toBe("FORBIDDEN");
  });

  it("moves live: an event gives the subscriber's own figures anew", async () => {
    const event = {
      type: "billing.spend.changed.v1",
      sequence: 1,
      occurredAt: now.toISOString(),
      customerId: alpine,
      payload: { customerId: alpine },
    };
    const answer = await graphRunner(graph.schema, world.db).runLive(
      viewer,
      'subscription { spendChanged(range: { from: "2026-11-01", to: "2026-12-01" }, groupBy: VENDOR) { total { amount } points { label } } }',
      event,
    );
    expect(answer).toMatchObject({
      data: { spendChanged: { total: { amount: "243.50" }, points: [{ label: "Microsoft" }, {}] } },
    });
  });
});

describe("reports", () => {
  const report = `query Report($input: ReportInput!) { report(input: $input) { columns { name kind } rows totalCount pageInfo { hasNextPage endCursor } csvUrl } }`;

  it("list spend with chosen columns, filtered, page by page", async () => {
    const input = {
      kind: "SPEND",
      columns: ["date", "vendor", "amount", "currency"],
      range: { preset: "YEAR_TO_DATE" },
      first: 3,
    };
    const first = await run<{ report: { pageInfo: { endCursor: string } } }>(payer, report, {
      input,
    });
    expect(first).toMatchObject({
      report: {
        totalCount: 4,
        rows: [
          ["2026-10-03", "Amazon Web Services", "0.005", "USD"],
          ["2026-10-05", "Microsoft", "115.5", "USD"],
          ["2026-11-03", "Amazon Web Services", "12.5", "USD"],
        ],
        pageInfo: { hasNextPage: true },
        csvUrl:
          "/files/reports/spend.csv?from=2026-01-01&to=2026-11-23&columns=date%2Cvendor%2Camount%2Ccurrency",
      },
    });
    expect(
      await run(payer, report, { input: { ...input, after: first.report.pageInfo.endCursor } }),
    ).toMatchObject({
      report: {
        rows: [["2026-11-05", "Microsoft", "231", "USD"]],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(await run(payer, report, { input: { kind: "SPEND", query: "storage" } })).toMatchObject({
      report: { totalCount: 1 },
    });
    expect(await run(payer, report, { input: { kind: "SPEND", query: "100%" } })).toMatchObject({
      report: { totalCount: 0 },
    });
  });

  it("list subscriptions with unused seats", async () => {
    expect(
      await run(payer, report, {
        input: {
          kind: "SUBSCRIPTIONS",
          columns: ["product", "seats", "assigned", "unused", "endsAt"],
        },
      }),
    ).toMatchObject({
      report: { rows: [["Office Suite", "10", "7", "3", "2027-01-20"]] },
    });
  });

  it("show staff all customers, and a customer only itself, whatever it asks for", async () => {
    expect(await run(sales, report, { input: { kind: "SPEND" } })).toMatchObject({
      report: { totalCount: 5 },
    });
    expect(
      await run(sales, report, { input: { kind: "SPEND", customerId: alpine } }),
    ).toMatchObject({ report: { totalCount: 4 } });
    const other = idOf("demo:customer:Borealis");
    expect(await run(payer, report, { input: { kind: "SPEND", customerId: other } })).toMatchObject(
      { report: { totalCount: 0 } },
    );
    expect(await codeOf(payer, report, { input: { kind: "SPEND", columns: ["customer"] } })).toBe(
      "BAD_USER_INPUT",
    );
    expect(await codeOf(payer, report, { input: { kind: "SPEND", vendorId: "x" } })).toBe(
      "BAD_USER_INPUT",
    );
    const columns = await run<{ reports: { columns: { name: string }[] }[] }>(
      payer,
      "{ reports { id name kind columns { name label kind } } }",
    );
    expect(JSON.stringify(columns)).not.toMatch(/cost|customer/i);
  });
});

describe("support plans", () => {
  const create = `mutation Create($input: CreateSupportPlanInput!) { createSupportPlan(input: $input) { __typename
    ... on CreateSupportPlanSuccess { supportPlan { name method base tierMode percent minimum { amount currency } tiers { upTo percent } } }
    ... on InvalidInputError { field message } } }`;
  const gold = {
    name: "Gold",
    method: "TIERED",
    base: "CUSTOMER_COST",
    tierMode: "ALL_TIERS",
    currency: "USD",
    minimum: "100",
    tiers: [{ upTo: "10000", percent: "10" }, { percent: "7" }],
  };

  it("are made by staff, and are not a customer's business", async () => {
    expect(await run(ops, create, { input: gold })).toEqual({
      createSupportPlan: {
        __typename: "CreateSupportPlanSuccess",
        supportPlan: {
          name: "Gold",
          method: "TIERED",
          base: "CUSTOMER_COST",
          tierMode: "ALL_TIERS",
          percent: null,
          minimum: { amount: "100.00", currency: "USD" },
          tiers: [
            { upTo: "10000", percent: "10" },
            { upTo: null, percent: "7" },
          ],
        },
      },
    });
    expect(await run(sales, "{ supportPlans { name } }")).toEqual({
      supportPlans: [{ name: "Gold" }],
    });
    expect(await codeOf(payer, "{ supportPlans { name } }")).toBe("FORBIDDEN");
  });

  it.each([
    { change: { name: "Gold" }, field: "name" },
    { change: { name: " " }, field: "name" },
    { change: { tierMode: null }, field: "tierMode" },
    { change: { tiers: [{ upTo: "5", percent: "1" }] }, field: "tiers" },
    { change: { tiers: [{ percent: "-1" }] }, field: "tiers" },
    { change: { currency: null }, field: "currency" },
    { change: { maximum: "1" }, field: "maximum" },
    { change: { method: "FIXED_PERCENT", percent: null }, field: "percent" },
    { change: { method: "FIXED_AMOUNT" }, field: "amount" },
  ])("refuse $change by the field $field", async ({ change, field }) => {
    const input = { ...gold, name: `Plan ${field}`, ...change };
    expect(await run(ops, create, { input })).toMatchObject({
      createSupportPlan: { __typename: "InvalidInputError", field },
    });
  });
});
