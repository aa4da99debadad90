import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { StatementPage } from "./statement-page.js";

function money(amount: string) {
  return { __typename: "Money", amount, currency: "USD" };
}

const draft = {
  __typename: "Statement",
  id: "s1",
  number: null as string | null,
  status: "DRAFT",
  currency: "USD",
  dueOn: null,
  openedAt: null,
  lineCount: 2,
  period: { __typename: "Period", label: "2026-10", start: "2026-10-01", end: "2026-11-01" },
  net: money("100.00"),
  credit: money("0.00"),
  tax: money("19.00"),
  total: money("119.00"),
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam" },
  vendor: { __typename: "Vendor", id: "v1", name: "Microsoft" },
  comparison: null as object | null,
  creditMemos: [],
  downloads: [],
  sections: [],
};

const previous = {
  __typename: "Statement",
  id: "s0",
  number: "S-000003",
  period: { __typename: "Period", label: "2026-09" },
  total: money("100.00"),
};

function lineDifference(description: string, isUnusual: boolean) {
  return {
    __typename: "LineDifference",
    isUnusual,
    state: "MORE",
    kind: "SUBSCRIPTION",
    description,
    unit: null,
    previousQuantity: "5",
    quantity: "6",
    previousUnitPrice: "10",
    unitPrice: "10",
    priceCurrency: "USD",
    previousAmount: money("50.00"),
    amount: money("60.00"),
    difference: money("10.00"),
    reasons: [{ __typename: "DifferenceReason", cause: "QUANTITY", amount: money("10.00") }],
  };
}

const comparison = {
  __typename: "StatementComparison",
  unusualCount: 1,
  previous,
  difference: money("19.00"),
  sections: [
    {
      __typename: "SectionDifference",
      key: "p1",
      title: "Office Suite",
      unchangedCount: 0,
      previousNet: money("100.00"),
      net: money("119.00"),
      difference: money("19.00"),
      lines: {
        __typename: "LineDifferenceConnection",
        totalCount: 2,
        edges: [lineDifference("As ever", false), lineDifference("Look at me", true)].map(
          (node, place) => ({ __typename: "LineDifferenceEdge", cursor: String(place), node }),
        ),
      },
    },
  ],
};

function page(openStatement?: object, known: object = draft) {
  let statement: object = known;
  return renderPage({
    path: "/console/statements/s1",
    routes: [{ path: "statements/:id", element: <StatementPage /> }],
    permissions: ["openStatement"],
    answers: {
      ConsoleStatement: () => ({ statement }),
      StatementCompared: () => ({ statement }),
      OpenStatement: () => {
        if (openStatement) return { openStatement };
        statement = { ...draft, number: "S-000007", status: "OPEN" };
        return { openStatement: { __typename: "OpenStatementSuccess", statement } };
      },
    },
  });
}

describe("a draft", () => {
  it("is opened only after its consequences are said: number, mail, visible, final", async () => {
    const { asked } = page();
    fireEvent.click(await screen.findByRole("button", { name: "Open statement" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("It gets the next statement number");
    expect(dialog.textContent).toContain("Fabrikam is written to and sees it in its portal");
    expect(dialog.textContent).toContain("$119.00 for Microsoft, October 2026");
    expect(dialog.textContent).toContain("a correction is a credit memo");
    expect(asked("OpenStatement")).toEqual([]);

    fireEvent.click(within(dialog).getByRole("button", { name: "Open statement" }));
    expect(await screen.findByRole("heading", { name: "S-000007" })).toBeDefined();
    expect(asked("OpenStatement")).toEqual([{ input: { statementId: "s1" } }]);
    expect(screen.getByRole("button", { name: "Void statement" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Credit memo" })).toBeDefined();
  });

  it("stays as it is when the graph refuses, and says why in the dialog", async () => {
    page({ __typename: "NotFoundError", message: "A run made it anew a moment ago." });
    fireEvent.click(await screen.findByRole("button", { name: "Open statement" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "Open statement" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("a moment ago");
  });

  it("says what is unusual against the month before, and shows it first", async () => {
    const { address } = page(undefined, { ...draft, comparison });
    const notice = await screen.findByText("1 thing is unusual against last month");
    expect(notice.parentElement?.textContent).toContain("+$19.00 against September 2026.");
    fireEvent.click(screen.getByRole("tab", { name: "Compared with September 2026" }));
    const table = await screen.findByRole("table", { name: "What changed in Office Suite" });
    expect(address()).toBe("?view=compared");
    const [, first, second] = within(table).getAllByRole("row");
    expect(first!.textContent).toContain("Look at meUnusual");
    expect(second!.textContent).toContain("As ever");
    expect(screen.getByRole("link", { name: "Statement S-000003" }).getAttribute("href")).toBe(
      "/console/statements/s0",
    );
  });
});
