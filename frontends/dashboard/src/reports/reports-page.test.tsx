import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { ReportsPage } from "./reports-page.js";

const column = (name: string, label: string, kind: string) => ({
  __typename: "ReportColumn",
  name,
  label,
  kind,
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

function report({ input }: Readonly<Record<string, unknown>>) {
  const { columns, after } = input as { columns?: string[]; after?: string | null };
  const shown = all.filter(({ name }) => columns?.includes(name) ?? true);
  return {
    report: {
      __typename: "ReportResult",
      columns: shown,
      rows: [shown.map(({ name }) => values[name] ?? "")],
      totalCount: 2,
      csvUrl: `/files/reports/spend.csv?columns=${columns?.join(",") ?? ""}`,
      pageInfo: { __typename: "PageInfo", hasNextPage: after == null, endCursor: "one" },
    },
  };
}

function page(path: string) {
  return renderPage({
    audience: "portal",
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

describe("a report", () => {
  it("shows all columns, each value as its kind reads", async () => {
    page("/v2c/reports");
    expect(await screen.findByText("$12.345")).toBeDefined();
    expect(headers()).toEqual(["Date", "Product", "Amount", "Currency"]);
    expect(screen.getByText("Oct 3, 2026")).toBeDefined();
  });

  it("leaves out a column that is turned off, in the address and in the file too", async () => {
    const { address } = page("/v2c/reports");
    fireEvent.click(await screen.findByRole("button", { name: "Columns: 4 of 4" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Product" }));
    await waitFor(() => expect(headers()).toEqual(["Date", "Amount", "Currency"]));
    expect(new URLSearchParams(address()).get("columns")).toBe("date,amount,currency");
    const file = screen.getByRole("link", { name: "Download CSV" });
    expect(file.getAttribute("href")).toContain("columns=date,amount,currency");
  });

  it("asks for the text, the days and the columns of its address", async () => {
    const { asked } = page("/v2c/reports?q=ec2&range=last-month&columns=amount,unknown");
    await screen.findByText("12.345");
    expect(asked("ReportPage")[0]).toEqual({
      input: {
        kind: "SPEND",
        first: 100,
        columns: ["amount"],
        query: "ec2",
        range: { preset: "LAST_MONTH" },
      },
    });
  });

  it("loads more rows below those that are there", async () => {
    const { asked } = page("/v2c/reports");
    fireEvent.click(await screen.findByRole("button", { name: "Load more" }));
    await waitFor(() => expect(screen.getAllByText("$12.345")).toHaveLength(2));
    expect(asked("ReportPage").at(-1)).toMatchObject({ input: { after: "one" } });
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });
});
