import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually, PortalClient } from "../support/client.js";
import { deed, fresh, idOfVendor, ownCustomerId } from "../support/deeds.js";

interface Import {
  readonly id: string;
  readonly status: string;
  readonly importedCount: number;
  readonly duplicateCount: number;
  readonly rejectedCount: number;
  readonly rejectedRows: { line: number; reason: string }[];
}

const header =
  "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,EffectiveCost,ListCost,ListUnitPrice,PricingQuantity,PricingUnit,ProviderName,ServiceCategory,ServiceName,SkuId,SubAccountId,SubAccountName,Tags";

/** Usage of Sunbird in January 2024, a month that nothing else of the demo touches. */
function usageFile(mark: string): string {
  const row = (cost: string, day: string, service: string) =>
    `${cost},1234567890123,SunBird,USD,2024-02-01 00:00:00,2024-01-01 00:00:00,Usage,NULL,${mark} ${service},Usage-based,2024-01-${day} 01:00:00,2024-01-${day} 00:00:00,1,Hrs,${cost},${cost},${cost},1,Hrs,AWS,Compute,${service},${mark},1234567890123,SunBird,NULL`;
  return [
    header,
    row("0.00000080000", "05", "Queue"),
    row("12.34567890", "06", "Machine"),
    row("not a number", "07", "Machine"),
    row("7.65432110", "08", "Machine"),
    "",
  ].join("\n");
}

async function importFile(staff: PortalClient, text: string): Promise<Import> {
  const upload = await staff.fetch("/files/uploads", {
    method: "PUT",
    headers: { "content-type": "text/csv" },
    body: text,
  });
  const { uploadId } = (await upload.json()) as { uploadId: string };
  const started = await deed<{ usageImport: { id: string } }>(
    staff,
    "importUsage",
    { uploadId, fileName: "journey.csv" },
    "... on ImportUsageSuccess { usageImport { id } }",
  );
  return eventually("the import", async () => {
    const { usageImports } = await staff.ask<{ usageImports: { edges: { node: Import }[] } }>(
      "{ usageImports(first: 20) { edges { node { id status importedCount duplicateCount rejectedCount rejectedRows { line reason } } } } }",
    );
    const mine = usageImports.edges.find(({ node }) => node.id === started.usageImport.id)?.node;
    return mine?.status === "COMPLETED" && mine;
  });
}

interface Statement {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly net: { amount: string };
  readonly total: { amount: string };
}

describe("from usage to a statement", () => {
  let staff: PortalClient;
  let customer: PortalClient;
  const mark = fresh("journey");

  beforeAll(async () => {
    staff = await PortalClient.as("RESELLER_OPS", "demo");
    customer = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("noah"),
    );
  });
  afterAll(() => Promise.all([staff.close(), customer.close()]));

  it("imports a file once: a bad line is named and the rest goes in; the same file again changes nothing", async () => {
    const first = await importFile(staff, usageFile(mark));
    expect(first).toMatchObject({ importedCount: 3, duplicateCount: 0, rejectedCount: 1 });
    expect(first.rejectedRows[0]).toMatchObject({ line: 4 });
    const again = await importFile(staff, usageFile(mark));
    expect(again).toMatchObject({ importedCount: 0, duplicateCount: 3, rejectedCount: 1 });
  });

  it("drafts, hides, opens with a number and a mail, and gives files whose sum is the file's to the cent", async () => {
    const live = staff.live();
    await live.run("{ viewer { user { id } } }");
    const begun = await deed<{ billingRun: { id: string } }>(
      staff,
      "runBilling",
      { period: "2024-01" },
      "... on RunBillingSuccess { billingRun { id } } ... on RunInProgressError { billingRun { id } }",
    );
    const progress = live.subscribe<{ billingRunProgressed: { status: string } }>(
      "subscription Run($id: ID!) { billingRunProgressed(id: $id) { status } }",
      begun.billingRun,
    );
    await progress.until(({ billingRunProgressed: { status } }) => status === "COMPLETED");
    const draft = await eventually("the draft", async () => {
      const { billingRun } = await staff.ask<{
        billingRun: {
          status: string;
          statements: { edges: { node: Statement & { customer: { name: string } } }[] };
        };
      }>(
        `query Run($id: ID!) { billingRun(id: $id) { status statements(first: 100) { edges { node { id number status net { amount } total { amount } customer { name } } } } } }`,
        { id: begun.billingRun.id },
      );
      return (
        billingRun.status === "COMPLETED" &&
        billingRun.statements.edges
          .map(({ node }) => node)
          .find(({ customer: c }) => c.name === "Sunbird Analytics")
      );
    });
    // 0.0000008 + 12.3456789 + 7.6543211 = 20.0000008
    expect(draft).toMatchObject({ number: null, status: "DRAFT", net: { amount: "20.00" } });
    const hidden = await customer.ask<{ statement: null }>(
      `query S($id: ID!) { statement(id: $id) { id } }`,
      { id: draft.id },
    );
    expect(hidden.statement).toBeNull();

    const opened = await deed<{ statement: Statement }>(
      staff,
      "openStatement",
      { statementId: draft.id },
      "... on OpenStatementSuccess { statement { id number status } }",
    );
    expect(opened.statement).toMatchObject({ status: "OPEN" });
    const number = opened.statement.number!;
    await customer.mailTo("noah@sunbird.example", new RegExp(number));

    const { statement } = await customer.ask<{
      statement: { number: string; downloads: { format: string; url: string }[] };
    }>(`query S($id: ID!) { statement(id: $id) { number downloads { format url } } }`, {
      id: draft.id,
    });
    expect(statement.number).toBe(number);
    const file = async (format: string) =>
      customer.fetch(statement.downloads.find((one) => one.format === format)!.url);
    const pdf = Buffer.from(await (await file("PDF")).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await (await file("CSV")).text()).toContain("20.00");
    const stranger = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("ines"),
    );
    const stolen = await stranger.fetch(statement.downloads[0]!.url);
    expect(stolen.status).toBe(404);
  });

  it("puts charges, tax and support of a month on the statement, as the demo's closed month shows", async () => {
    const { statements } = await staff.ask<{
      statements: {
        edges: {
          node: {
            net: { amount: string };
            tax: { amount: string };
            credit: { amount: string };
            total: { amount: string };
          };
        }[];
      };
    }>(
      `{ statements(filter: { status: [CLOSED] }, first: 20) { edges { node { net { amount } tax { amount } credit { amount } total { amount } } } } }`,
    );
    expect(statements.edges.length).toBeGreaterThan(0);
    const cents = (text: string) => BigInt(text.replace(".", ""));
    for (const { node } of statements.edges) {
      const credit = cents(node.credit.amount);
      expect(
        cents(node.net.amount) + cents(node.tax.amount) - (credit < 0n ? -credit : credit),
      ).toBe(cents(node.total.amount));
    }
  });

  it("moves the customer's dashboard live when usage comes in", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const spend = customer
      .live()
      .subscribe<{ spendChanged: { total: { amount: string } } }>(
        `subscription { spendChanged(range: { preset: MONTH_TO_DATE }, groupBy: DAY) { total { amount } } }`,
      );
    const before = await customer.ask<{ customer: { spend: { total: { amount: string } } } }>(
      `query Spend($id: ID!) { customer(id: $id) { spend(range: { preset: MONTH_TO_DATE }, groupBy: DAY) { total { amount } } } }`,
      { id: await ownCustomerId(customer) },
    );
    const row = usageFile(fresh("live"))
      .split("\n")[2]!
      .replaceAll("2024-01-06", today)
      .replace("2024-02-01", nextMonth(today))
      .replace("2024-01-01", `${today.slice(0, 7)}-01`);
    await importFile(staff, `${header}\n${row}\n`);
    const { spendChanged } = await spend.until(
      ({ spendChanged: one }) => one.total.amount !== before.customer.spend.total.amount,
    );
    expect(
      Number(spendChanged.total.amount) - Number(before.customer.spend.total.amount),
    ).toBeCloseTo(12.35, 1);
  });

  it("lets sales read and not bill", async () => {
    const sales = await PortalClient.as("RESELLER_SALES", "demo");
    const { errors } = await sales.run(
      `mutation { runBilling(input: { period: "2024-01" }) { __typename } }`,
    );
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    await expect(idOfVendor(sales, "aws")).resolves.toBeDefined();
  });
});

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
