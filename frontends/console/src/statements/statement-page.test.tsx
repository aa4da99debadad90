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
  downloads: [],
  sections: [],
};

function page(openStatement?: object) {
  let statement: object = draft;
  return renderPage({
    path: "/console/statements/s1",
    routes: [{ path: "statements/:id", element: <StatementPage /> }],
    permissions: ["openStatement"],
    answers: {
      ConsoleStatement: () => ({ statement }),
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
});
