import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RunBillingJob } from "../src/jobs/run-billing.job.js";
import { BillingRunService } from "../src/services/billing-run.service.js";
import { idOf } from "./world.js";
import { GraphWorld } from "./graph-world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

let amazonId: string;

describe("a billing run and its statements", () => {
  const runBilling = `mutation Run($input: RunBillingInput!) { runBilling(input: $input) { __typename
    ... on RunBillingSuccess { billingRun { id status } } ... on RunInProgressError { billingRun { id } message }
    ... on InvalidInputError { field } } }`;

  it("makes drafts, which staff see and the customer does not", async () => {
    const started = await world.run<{ runBilling: { billingRun: { id: string } } }>(
      world.ops,
      runBilling,
      {
        input: { period: "2026-10" },
      },
    );
    const { id } = started.runBilling.billingRun;
    expect(await world.run(world.ops, runBilling, { input: { period: "2026-10" } })).toMatchObject({
      runBilling: { __typename: "RunInProgressError", billingRun: { id } },
    });
    expect(await world.run(world.ops, runBilling, { input: { period: "soon" } })).toMatchObject({
      runBilling: { __typename: "InvalidInputError", field: "period" },
    });
    await new RunBillingJob(new BillingRunService()).run(
      { resellerId: world.books.resellerId, runId: id },
      world.books.context,
    );

    const found = await world.run<{
      billingRun: { statements: { edges: { node: { id: string; vendor: { id: string } } }[] } };
    }>(
      world.ops,
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

    expect(await world.ofCustomer(world.ops, "statements { totalCount }")).toEqual({
      statements: { totalCount: 2 },
    });
    expect(await world.ofCustomer(world.payer, "statements { totalCount }")).toEqual({
      statements: { totalCount: 0 },
    });
    expect(
      await world.ofCustomer(world.payer, "statements(filter: { status: [DRAFT] }) { totalCount }"),
    ).toEqual({ statements: { totalCount: 0 } });
    for (const actor of [world.payer, world.stranger]) {
      expect(
        await world.run(actor, "query One($id: ID!) { statement(id: $id) { id } }", {
          id: amazonId,
        }),
      ).toEqual({ statement: null });
    }
    expect(await world.run(world.ops, '{ statement(id: "no-id") { id } }')).toEqual({
      statement: null,
    });
  });

  it("opens a statement: the world.payer sees it explained, without the seller cost", async () => {
    const open = `mutation Open($input: StatementInput!) { openStatement(input: $input) { __typename
      ... on OpenStatementSuccess { statement { number status } } ... on UserError { message } } }`;
    const input = { statementId: amazonId };
    expect(await world.run(world.ops, open, { input })).toEqual({
      openStatement: {
        __typename: "OpenStatementSuccess",
        statement: { number: "S-000001", status: "OPEN" },
      },
    });
    expect(await world.run(world.ops, open, { input })).toEqual({
      openStatement: {
        __typename: "StatementNotDraftError",
        message: "Only a draft can be changed like this; this one is open.",
      },
    });
    expect(await world.run(world.stranger, open, { input })).toMatchObject({
      openStatement: { __typename: "NotFoundError" },
    });
    expect(await world.codeOf(world.sales, open, { input })).toBe("FORBIDDEN");

    const statement = `query One($id: ID!) { statement(id: $id) { number status period { label start end } dueOn lineCount
      net { amount } tax { amount } credit { amount } total { amount currency } downloads { format url fileName }
      sections { title net { amount } cloudAccount { id }
        lines(first: 1) { totalCount pageInfo { hasNextPage } edges { node { type description quantity unit unitPrice amount { amount } explanation } } } } } }`;
    const seen = await world.run<{
      statement: { sections: [{ lines: { edges: [{ node: { explanation: string[] } }] } }] };
    }>(world.payer, statement, { id: amazonId });
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
      description: "Queue (GB)",
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
    expect(JSON.stringify(await world.run(world.ops, statement, { id: amazonId }))).toContain(
      "Seller cost: 0.004 USD",
    );
    expect(await world.codeOf(world.viewer, statement, { id: amazonId })).toBe("FORBIDDEN");
  });

  it("is corrected by a credit memo, and shows the credit", async () => {
    const memo = `mutation Memo($input: IssueCreditMemoInput!) { issueCreditMemo(input: $input) { __typename
      ... on IssueCreditMemoSuccess { creditMemo { number reason amount { amount currency } statement { number } } }
      ... on InvalidInputError { field message } } }`;
    expect(
      await world.run(world.ops, memo, {
        input: { statementId: amazonId, amount: "0.02", reason: "Too much" },
      }),
    ).toMatchObject({
      issueCreditMemo: { __typename: "InvalidInputError", field: "amount" },
    });
    expect(
      await world.run(world.ops, memo, {
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
      await world.run(world.ops, grant, {
        input: { customerId: world.alpine, amount: "5", currency: "EUR", reason: "Welcome" },
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
    const first = await world.run<{
      statements: { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } };
    }>(
      world.ops,
      "{ statements(first: 1) { totalCount edges { cursor node { status } } pageInfo { hasNextPage } } }",
    );
    expect(first).toMatchObject({ statements: { totalCount: 2, pageInfo: { hasNextPage: true } } });
    expect(
      await world.run(
        world.ops,
        "query Next($after: String) { statements(first: 5, after: $after) { edges { node { status } } pageInfo { hasNextPage } } }",
        {
          after: first.statements.edges[0]!.cursor,
        },
      ),
    ).toMatchObject({ statements: { edges: [{}], pageInfo: { hasNextPage: false } } });
    expect(await world.codeOf(world.ops, "{ statements(first: 101) { totalCount } }")).toBe(
      "BAD_USER_INPUT",
    );
    expect(await world.codeOf(world.ops, '{ statements(after: "x") { totalCount } }')).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("closes and voids, discards only drafts", async () => {
    const all = "{ statements(filter: { status: [DRAFT] }) { edges { node { id } } } }";
    const { statements } = await world.run<{ statements: { edges: { node: { id: string } }[] } }>(
      world.ops,
      all,
    );
    const input = { statementId: statements.edges[0]!.node.id };
    const change = (name: string) =>
      `mutation Change($input: StatementInput!) { ${name}(input: $input) { __typename } }`;
    expect(await world.run(world.ops, change("voidStatement"), { input })).toEqual({
      voidStatement: { __typename: "StatementNotOpenError" },
    });
    expect(await world.run(world.ops, change("discardStatement"), { input })).toEqual({
      discardStatement: { __typename: "DiscardStatementSuccess" },
    });
    const opened = { input: { statementId: amazonId } };
    expect(await world.run(world.ops, change("discardStatement"), opened)).toEqual({
      discardStatement: { __typename: "StatementNotDraftError" },
    });
    expect(await world.run(world.ops, change("closeStatement"), opened)).toEqual({
      closeStatement: { __typename: "CloseStatementSuccess" },
    });
    expect(await world.run(world.ops, change("voidStatement"), opened)).toEqual({
      voidStatement: { __typename: "StatementNotOpenError" },
    });
    expect(
      await world.run(world.ops, change("voidStatement"), { input: { statementId: "nothing" } }),
    ).toEqual({
      voidStatement: { __typename: "NotFoundError" },
    });
  });
});
