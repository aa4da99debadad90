import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GraphWorld } from "./graph-world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
  const { books, alpine } = world;
  const euro = { currency: "EUR", minor: "1005" };
  await books.charge(alpine, books.microsoft, "10.05", {
    amount: euro,
    raisedAt: "2026-11-06T00:00:00Z",
  });
});
afterAll(() => world.close());

interface Answer {
  report: {
    rows: string[][];
    levels: number[];
    totals: object[];
    totalCount: number;
    pageInfo: { endCursor: string };
  };
}

const report = `query Report($input: ReportInput!) { report(input: $input) { columns { name } rows levels totalCount
  totals { currency rowCount values } csvUrl xlsxUrl pageInfo { hasNextPage endCursor } } }`;
const ask = async (input: object) =>
  (await world.run<Answer>(world.payer, report, { input: { kind: "SPEND", ...input } })).report;

describe("a grouped report", () => {
  it("has one row per group and currency, and a total per currency", async () => {
    expect(await ask({ groupBy: ["vendor"] })).toMatchObject({
      columns: ["vendor", "currency", "rows", "amount"].map((name) => ({ name })),
      rows: [
        ["Amazon Web Services", "USD", "2", "12.505"],
        ["Microsoft", "EUR", "1", "10.05"],
        ["Microsoft", "USD", "2", "346.5"],
      ],
      levels: [1, 1, 1],
      totals: [
        { currency: "EUR", rowCount: 1, values: ["", "", "1", "10.05"] },
        { currency: "USD", rowCount: 4, values: ["", "", "4", "359.005"] },
      ],
      totalCount: 3,
    });
  });

  it("has subtotals before what they sum up, sorted by the sum on both levels", async () => {
    const { rows, levels } = await ask({
      groupBy: ["vendor", "month"],
      sortBy: { column: "amount", isDescending: true },
    });
    expect(
      rows.map(([vendor, month, currency, , amount]) => [vendor, month, currency, amount]),
    ).toEqual([
      ["Microsoft", "", "USD", "346.5"],
      ["Microsoft", "2026-11", "USD", "231"],
      ["Microsoft", "2026-10", "USD", "115.5"],
      ["Amazon Web Services", "", "USD", "12.505"],
      ["Amazon Web Services", "2026-11", "USD", "12.5"],
      ["Amazon Web Services", "2026-10", "USD", "0.005"],
      ["Microsoft", "", "EUR", "10.05"],
      ["Microsoft", "2026-11", "EUR", "10.05"],
    ]);
    expect(levels).toEqual([1, 2, 2, 1, 2, 2, 1, 2]);
  });

  it("comes page by page", async () => {
    const input = { groupBy: ["vendor"], first: 2 };
    const first = await ask(input);
    expect(first.rows).toHaveLength(2);
    expect(await ask({ ...input, after: first.pageInfo.endCursor })).toMatchObject({
      rows: [["Microsoft", "USD", "2", "346.5"]],
      pageInfo: { hasNextPage: false },
    });
  });

  it("sums seats over all currencies, since they have none", async () => {
    expect(
      await ask({ kind: "SEATS", groupBy: ["product"], columns: ["seats", "unused"] }),
    ).toMatchObject({
      rows: [["Office Suite", "1", "10", "3"]],
      totals: [{ currency: null, values: ["", "1", "10", "3"] }],
    });
  });
});

describe("a report", () => {
  it("is filtered by values and sorted by any column, page by page", async () => {
    const input = {
      columns: ["amount", "currency"],
      filters: [{ column: "currency", values: ["USD"] }],
      sortBy: { column: "amount", isDescending: true },
      first: 3,
    };
    const first = await ask(input);
    expect(first).toMatchObject({
      rows: [
        ["231", "USD"],
        ["115.5", "USD"],
        ["12.5", "USD"],
      ],
      totals: [{ currency: "USD", rowCount: 4, values: ["359.005", ""] }],
      csvUrl:
        "/files/reports/spend.csv?columns=amount%2Ccurrency&sort=-amount&filter=%5B%22currency%22%2C%22USD%22%5D",
    });
    expect(await ask({ ...input, after: first.pageInfo.endCursor })).toMatchObject({
      rows: [["0.005", "USD"]],
    });
  });

  it("finds rows without a value by the empty text", async () => {
    const without = await ask({ filters: [{ column: "cloudAccount", values: [""] }] });
    const within = await ask({ filters: [{ column: "cloudAccount", values: ["Production"] }] });
    expect([without.totalCount, within.totalCount]).toEqual([3, 2]);
  });

  it("says which values a column has, to the one who may see it", async () => {
    const values = `query Values($input: ReportValuesInput!) { reportValues(input: $input) { value rowCount } }`;
    expect(
      await world.run(world.payer, values, { input: { kind: "SPEND", column: "vendor" } }),
    ).toEqual({
      reportValues: [
        { value: "Microsoft", rowCount: 3 },
        { value: "Amazon Web Services", rowCount: 2 },
      ],
    });
    expect(
      await world.codeOf(world.payer, values, { input: { kind: "SPEND", column: "customer" } }),
    ).toBe("BAD_USER_INPUT");
  });

  it.each([
    { groupBy: ["vendor", "month", "product"] },
    { groupBy: ["customer"] },
    { filters: [{ column: "cost", values: ["1"] }] },
    { sortBy: { column: "cost" } },
    { groupBy: ["vendor"], after: "W10" },
  ])("refuses %j", async (input) => {
    expect(await world.codeOf(world.payer, report, { input: { kind: "SPEND", ...input } })).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("shows what renews from today on, the next first", async () => {
    expect(await ask({ kind: "RENEWALS", columns: ["endsAt", "product"] })).toMatchObject({
      rows: [["2027-01-20", "Office Suite"]],
    });
  });
});
