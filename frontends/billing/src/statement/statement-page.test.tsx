import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, within } from "@testing-library/react";
import { StatementPage } from "./statement-page.js";

const usd = (amount: string) => ({ __typename: "Money", amount, currency: "USD" });

function lineOf(place: number) {
  return {
    __typename: "StatementLineEdge",
    cursor: String(place),
    node: {
      __typename: "StatementLine",
      id: `line-${place}`,
      type: "RECURRING",
      description: `Microsoft 365 E3, batch ${place}`,
      quantity: "25",
      unit: "seat",
      unitPrice: "35.10",
      priceCurrency: "USD",
      explanation: ["List price $39.00", "Price book takes 10 % off: $35.10", "25 × $35.10"],
      servicePeriod: { __typename: "Period", start: "2026-10-01", end: "2026-11-01" },
      amount: usd("877.50"),
    },
  };
}

function linesOf(edges: object[], hasNextPage: boolean) {
  return {
    __typename: "StatementLineConnection",
    totalCount: 2,
    edges,
    pageInfo: { __typename: "PageInfo", hasNextPage, endCursor: "1" },
  };
}

const statement = {
  __typename: "Statement",
  id: "st1",
  number: "2026-000042",
  status: "OPEN",
  openedAt: "2026-11-02T08:00:00Z",
  dueOn: "2026-12-02",
  lineCount: 2,
  currency: "USD",
  period: { __typename: "Period", start: "2026-10-01", end: "2026-11-01", label: "October 2026" },
  vendor: { __typename: "Vendor", id: "v1", name: "Microsoft" },
  customer: { __typename: "Customer", id: "c1", name: "Harbor Lane", number: "C-1001" },
  net: usd("1655.00"),
  credit: usd("100.00"),
  tax: usd("314.45"),
  total: usd("1969.45"),
  issuedBy: ["Northlight Cloud GmbH", "1 Pier Road", "VAT DE123456789"],
  billedTo: ["Harbor Lane", "7 Pier Road", "02110 Boston", "United States"],
  rates: [
    {
      __typename: "StatementRate",
      from: "EUR",
      to: "USD",
      rate: "1.0812345678901",
      day: "2026-10-30",
    },
  ],
  creditMemos: [
    {
      __typename: "CreditMemo",
      id: "m1",
      number: "CM-000003",
      reason: "Seats were returned",
      issuedAt: "2026-11-10T08:00:00Z",
      amount: usd("35.10"),
    },
  ],
  comparison: {
    __typename: "StatementComparison",
    previous: {
      __typename: "Statement",
      id: "st0",
      period: { __typename: "Period", start: "2026-09-01" },
    },
    difference: usd("117.00"),
  },
  downloads: [
    { __typename: "Download", format: "PDF", fileName: "s.pdf", url: "/files/statements/st1.pdf" },
    { __typename: "Download", format: "CSV", fileName: "s.csv", url: "/files/statements/st1.csv" },
  ],
  sections: [
    {
      __typename: "StatementSection",
      id: "sec1",
      title: "Microsoft 365 E3",
      cloudAccount: null,
      net: usd("1755.00"),
      lines: linesOf([lineOf(1)], true),
    },
  ],
};

const seats = {
  __typename: "LineDifference",
  state: "MORE",
  kind: "SUBSCRIPTION",
  description: "Microsoft 365 E3",
  unit: null,
  previousQuantity: "22",
  quantity: "25",
  previousUnitPrice: "35.1",
  unitPrice: "35.1",
  priceCurrency: "USD",
  previousAmount: usd("772.20"),
  amount: usd("877.50"),
  difference: usd("105.30"),
  reasons: [{ __typename: "DifferenceReason", cause: "QUANTITY", amount: usd("105.30") }],
};

const compared = {
  ...statement,
  comparison: {
    ...statement.comparison,
    previous: { ...statement.comparison.previous, number: "2026-000031", total: usd("1852.45") },
    sections: [
      {
        __typename: "SectionDifference",
        key: "sec",
        title: "Production",
        unchangedCount: 2,
        previousNet: usd("1649.70"),
        net: usd("1755.00"),
        difference: usd("105.30"),
        lines: {
          __typename: "LineDifferenceConnection",
          totalCount: 1,
          edges: [{ __typename: "LineDifferenceEdge", cursor: "1", node: seats }],
        },
      },
    ],
  },
};

function page(answer: object | null = statement, path = "/v2c/billing/st1") {
  return renderPage({
    audience: "portal",
    path,
    routes: [{ path: "billing/:id", element: <StatementPage /> }],
    answers: {
      StatementPage: { statement: answer },
      StatementCompared: { statement: compared },
      MoreLines: {
        statement: {
          __typename: "Statement",
          id: "st1",
          sections: [
            {
              __typename: "StatementSection",
              id: "sec1",
              lines: linesOf([lineOf(2)], false),
            },
          ],
        },
      },
    },
  });
}

describe("a statement", () => {
  it("says who bills whom and how the total comes about", async () => {
    page();
    expect(await screen.findByRole("heading", { name: "Statement 2026-000042" })).toBeDefined();
    expect(screen.getByText("Due Dec 2, 2026")).toBeDefined();
    const totals = screen.getByLabelText("Totals").textContent;
    expect(totals).toBe("Charges$1,755.00Credit used-$100.00Net$1,655.00Tax$314.45Total$1,969.45");
  });

  it("says where the bill goes, at which rates, and what corrects it", async () => {
    page();
    await screen.findByRole("heading", { name: "Statement 2026-000042" });
    expect(screen.getByText("02110 Boston")).toBeDefined();
    expect(screen.getByLabelText("Exchange rates").textContent).toContain(
      "1 EUR = 1.08123456 USD, European Central Bank, Oct 30, 2026",
    );
    expect(screen.getByLabelText("Credit memos").textContent).toContain(
      "CM-000003 · Nov 10, 2026 · Seats were returned",
    );
  });

  it("is one link away from what changed since the month before, and why", async () => {
    page();
    const way = await screen.findByRole("link", { name: /Compared with September 2026/ });
    expect(way.textContent).toContain("+$117.00");
    expect(way.getAttribute("href")).toContain("view=compared");
  });

  it("compares with the month before: sums, and the reason of each difference", async () => {
    page(statement, "/v2c/billing/st1?view=compared");
    const sums = await screen.findByRole("table", { name: "From September 2026 to October 2026" });
    expect(sums.textContent).toBe(
      "September 2026$1,852.45Production+$105.30October 2026$1,969.45Difference+$117.00",
    );
    const changed = screen.getByRole("table", { name: "What changed in Production" });
    expect(changed.textContent).toContain("Quantity +$105.3022 → 25");
    expect(changed.textContent).toContain("2 unchanged");
  });

  it("explains a line step by step", async () => {
    page();
    const why = await screen.findByText(/Why this amount/);
    const steps = within(why.closest("details") as HTMLElement).getAllByRole("listitem", {
      hidden: true,
    });
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      "List price $39.00",
      "Price book takes 10 % off: $35.10",
      "25 × $35.10",
    ]);
  });

  it("loads the lines of a section that are not there yet", async () => {
    const { asked } = page();
    fireEvent.click(await screen.findByRole("button", { name: "Load more" }));
    expect(await screen.findByText("Microsoft 365 E3, batch 2")).toBeDefined();
    expect(asked("MoreLines")).toEqual([{ id: "st1", after: "1" }]);
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });

  it("can be saved in each form that there is", async () => {
    page();
    const pdf = await screen.findByRole("link", { name: "Download PDF" });
    expect(pdf.getAttribute("href")).toBe("/files/statements/st1.pdf");
    expect(screen.getByRole("link", { name: "Download CSV" })).toBeDefined();
  });

  it("leads back to the list where there is none", async () => {
    page(null);
    expect(await screen.findByText("There is no such statement")).toBeDefined();
    const way = screen.getByRole("link", { name: "Go to your statements" });
    expect(way.getAttribute("href")).toBe("/v2c/billing?accountName=demo");
  });
});
