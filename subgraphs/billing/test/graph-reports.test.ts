import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { idOf } from "./world.js";
import { GraphWorld } from "./graph-world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

describe("reports", () => {
  const report = `query Report($input: ReportInput!) { report(input: $input) { columns { name kind } rows totalCount pageInfo { hasNextPage endCursor } csvUrl } }`;

  it("list spend with chosen columns, filtered, page by page", async () => {
    const input = {
      kind: "SPEND",
      columns: ["date", "vendor", "amount", "currency"],
      range: { preset: "YEAR_TO_DATE" },
      first: 3,
    };
    const first = await world.run<{ report: { pageInfo: { endCursor: string } } }>(
      world.payer,
      report,
      {
        input,
      },
    );
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
      await world.run(world.payer, report, {
        input: { ...input, after: first.report.pageInfo.endCursor },
      }),
    ).toMatchObject({
      report: {
        rows: [["2026-11-05", "Microsoft", "231", "USD"]],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(
      await world.run(world.payer, report, { input: { kind: "SPEND", query: "storage" } }),
    ).toMatchObject({
      report: { totalCount: 1 },
    });
    expect(
      await world.run(world.payer, report, { input: { kind: "SPEND", query: "100%" } }),
    ).toMatchObject({
      report: { totalCount: 0 },
    });
  });

  it("list subscriptions with unused seats", async () => {
    expect(
      await world.run(world.payer, report, {
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
    expect(await world.run(world.sales, report, { input: { kind: "SPEND" } })).toMatchObject({
      report: { totalCount: 5 },
    });
    expect(
      await world.run(world.sales, report, { input: { kind: "SPEND", customerId: world.alpine } }),
    ).toMatchObject({ report: { totalCount: 4 } });
    const other = idOf("demo:customer:Borealis");
    expect(
      await world.run(world.payer, report, { input: { kind: "SPEND", customerId: other } }),
    ).toMatchObject({ report: { totalCount: 0 } });
    expect(
      await world.codeOf(world.payer, report, { input: { kind: "SPEND", columns: ["customer"] } }),
    ).toBe("BAD_USER_INPUT");
    expect(
      await world.codeOf(world.payer, report, { input: { kind: "SPEND", vendorId: "x" } }),
    ).toBe("BAD_USER_INPUT");
    const columns = await world.run<{ reports: { columns: { name: string }[] }[] }>(
      world.payer,
      "{ reports { id name kind columns { name label kind } } }",
    );
    expect(JSON.stringify(columns)).not.toMatch(/cost|customer/i);
  });
});
