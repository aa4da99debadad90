import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { ReportsPage } from "./reports-page.js";

const column = (name: string, label: string, kind: string) => ({
  __typename: "ReportColumn",
  name,
  label,
  kind,
  isGroupable: kind === "TEXT",
  isSummed: name === "amount",
});
const all = [
  column("date", "Date", "DATE"),
  column("product", "Product", "TEXT"),
  column("amount", "Amount", "MONEY"),
  column("currency", "Currency", "TEXT"),
];
const values: Readonly<Record<string, string>> = {
  date: "2026-10-03",
  product: "Amazon EC2",
  amount: "12.345",
  currency: "USD",
};

const rowsColumn = { ...column("rows", "Rows", "NUMBER"), isSummed: true };

function report({ input }: Readonly<Record<string, unknown>>) {
  const { columns, groupBy, after } = input as {
    columns?: string[];
    groupBy?: string[];
    after?: string | null;
  };
  const chosen = all.filter(({ name }) => columns?.includes(name) ?? true);
  const shown = groupBy
    ? [...groupBy.flatMap((name) => all.filter((one) => one.name === name)), rowsColumn, all[2]!]
    : chosen;
  const valuesOf = (more: Record<string, string>) =>
    shown.map(({ name }) => more[name] ?? values[name] ?? "");
  return {
    report: {
      __typename: "ReportResult",
      columns: shown,
      sortedBy: { __typename: "ReportSort", column: shown[0]!.name, isDescending: false },
      rows: [valuesOf({ rows: "2" })],
      levels: [groupBy ? 1 : 0],
      totals: [
        {
          __typename: "ReportTotal",
          currency: "USD",
          rowCount: 2,
          values: shown.map(({ isSummed }) => (isSummed ? "24.69" : "")),
        },
      ],
      totalCount: groupBy ? 1 : 2,
      csvUrl: `/files/reports/spend.csv?columns=${columns?.join(",") ?? ""}`,
      xlsxUrl: "/files/reports/spend.xlsx",
      pageInfo: {
        __typename: "PageInfo",
        hasNextPage: !groupBy && after == null,
        endCursor: "one",
      },
    },
  };
}

function page(path: string) {
  return renderPage({
    audience: path.startsWith("/console") ? "console" : "portal",
    path,
    routes: [{ path: "reports", element: <ReportsPage /> }],
    answers: {
      ReportsPage: {
        reports: [
          {
            __typename: "ReportDefinition",
            id: "SPEND",
            kind: "SPEND",
            name: "Spend",
            columns: all,
          },
        ],
      },
      ReportPage: report,
    },
  });
}

const headers = () => screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
const cells = () => screen.getAllByRole("cell").map(({ textContent }) => textContent);

describe("the chooser", () => {
  it("leads to reports by what they answer", async () => {
    const { address } = page("/v2c/reports");
    fireEvent.click(await screen.findByRole("link", { name: /^Spend by vendor/ }));
    await screen.findByRole("table", { name: "Spend" });
    expect(address()).toContain("report=spend&range=month-to-date&group=vendor&sort=-amount");
  });

  it("leads staff to reports by customer, in the console", async () => {
    page("/console/reports");
    const byCustomer = await screen.findByRole("link", { name: /^Spend by customer/ });
    expect(byCustomer.getAttribute("href")).toBe(
      "/console/reports?report=spend&range=month-to-date&group=customer&sort=-amount",
    );
    fireEvent.click(byCustomer);
    const back = await screen.findByRole("link", { name: "Reports" });
    expect(back.getAttribute("href")).toBe("/console/reports");
  });

  it("has none of them for customers", async () => {
    page("/v2c/reports");
    await screen.findByRole("link", { name: /^Spend by vendor/ });
    expect(screen.queryByRole("link", { name: /^Spend by customer/ })).toBeNull();
  });
});

describe("a report", () => {
  it("shows all columns, each value as its kind reads, and the total", async () => {
    page("/v2c/reports?report=spend");
    expect(await screen.findByText("$12.345")).toBeDefined();
    expect(headers()).toEqual(["Date", "Product", "Amount", "Currency"]);
    expect(cells().slice(-4)).toEqual(["Total", "", "$24.69", "USD"]);
    expect(screen.getByText("Oct 3, 2026")).toBeDefined();
  });

  it("leaves out a column that is turned off, moves another, in the address and in the file too", async () => {
    const { address } = page("/v2c/reports?report=spend");
    fireEvent.click(await screen.findByRole("button", { name: "Columns: 4 of 4" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Product" }));
    await waitFor(() => expect(headers()).toEqual(["Date", "Amount", "Currency"]));
    fireEvent.click(screen.getByRole("button", { name: "Move Amount forward" }));
    await waitFor(() =>
      expect(new URLSearchParams(address()).get("columns")).toBe("amount,date,currency"),
    );
    fireEvent.click(screen.getByRole("button", { name: "Download" }));
    const file = await screen.findByRole("menuitem", { name: "CSV, rows only" });
    await waitFor(() =>
      expect(file.getAttribute("href")).toContain("columns=amount,date,currency"),
    );
  });

  it("asks for what its address says", async () => {
    const { asked } = page(
      "/v2c/reports?report=spend&q=ec2&range=last-month&columns=amount,unknown&sort=-amount&f.product=A&f.product=B",
    );
    await screen.findByText("12.345");
    expect(asked("ReportPage")[0]).toEqual({
      input: {
        kind: "SPEND",
        first: 100,
        columns: ["amount"],
        query: "ec2",
        range: { preset: "LAST_MONTH" },
        sortBy: { column: "amount", isDescending: true },
        filters: [{ column: "product", values: ["A", "B"] }],
      },
    });
    expect(
      screen.getByRole("button", { name: "Remove the filter on Product: A, B" }),
    ).toBeDefined();
  });

  it("opens a group as its rows", async () => {
    const { asked, address } = page("/v2c/reports?report=spend&group=product");
    fireEvent.keyDown(await screen.findByRole("row", { name: "Amazon EC2" }), { key: "Enter" });
    await waitFor(() =>
      expect(asked("ReportPage").at(-1)).toMatchObject({
        input: { filters: [{ column: "product", values: ["Amazon EC2"] }] },
      }),
    );
    expect(address()).not.toContain("group");
  });

  it("sorts by asking again", async () => {
    const { asked } = page("/v2c/reports?report=spend");
    fireEvent.click(await screen.findByRole("button", { name: "Amount" }));
    await waitFor(() =>
      expect(asked("ReportPage").at(-1)).toMatchObject({
        input: { sortBy: { column: "amount" } },
      }),
    );
  });

  it("loads more rows below those that are there", async () => {
    const { asked } = page("/v2c/reports?report=spend");
    fireEvent.click(await screen.findByRole("button", { name: "Load more" }));
    await waitFor(() => expect(screen.getAllByText("$12.345")).toHaveLength(2));
    expect(asked("ReportPage").at(-1)).toMatchObject({ input: { after: "one" } });
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });
});
