import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { BillingRunPage } from "./billing-run-page.js";

function draft(id: string, customer: string, amount: string, status = "DRAFT") {
  return {
    __typename: "Statement",
    id,
    number: null,
    status,
    lineCount: 1,
    dueOn: null,
    openedAt: null,
    period: { __typename: "Period", label: "2026-10", start: "2026-10-01" },
    total: { __typename: "Money", amount, currency: "USD" },
    customer: { __typename: "Customer", id: customer, name: customer },
    vendor: { __typename: "Vendor", id: "v1", name: "Microsoft" },
  };
}

const drafts = [
  draft("s1", "Fabrikam", "10.00"),
  draft("s2", "Contoso", "20.00"),
  draft("s3", "Contoso", "5.00", "OPEN"),
];

/** Answers a page of two first, and the third when what follows is asked for. */
function run(after: unknown) {
  const shown = after === "1" ? drafts.slice(2) : drafts.slice(0, 2);
  const isLast = after === "1";
  return {
    billingRun: {
      __typename: "BillingRun",
      id: "r1",
      period: "2026-10",
      status: "COMPLETED",
      startedAt: "2026-11-01T08:00:00Z",
      finishedAt: "2026-11-01T08:00:09Z",
      done: 2,
      total: 2,
      statementCount: 3,
      lineCount: 3,
      failure: null,
      skipped: [],
      statements: {
        __typename: "StatementConnection",
        totalCount: 3,
        edges: shown.map((node, place) => ({
          __typename: "StatementEdge",
          cursor: isLast ? "2" : String(place),
          node,
        })),
        pageInfo: {
          __typename: "PageInfo",
          hasNextPage: !isLast,
          endCursor: isLast ? "2" : "1",
        },
      },
    },
  };
}

describe("the drafts of a run", () => {
  it("are opened one by one after their consequences are said; who is refused is named and the rest goes on", async () => {
    const { asked } = renderPage({
      path: "/console/billing/runs/r1",
      routes: [{ path: "billing/runs/:id", element: <BillingRunPage /> }],
      permissions: ["openStatement"],
      answers: {
        BillingRun: ({ after }) => run(after),
        OpenStatement: (variables) =>
          JSON.stringify(variables).includes("s1")
            ? { openStatement: { __typename: "NotFoundError", message: "Made anew." } }
            : {
                openStatement: {
                  __typename: "OpenStatementSuccess",
                  statement: { ...draft("s2", "Contoso", "20.00", "OPEN"), number: "S-000008" },
                },
              },
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Open the drafts" }));
    const dialog = await screen.findByRole("dialog", { name: "Open the drafts of October 2026" });
    expect(dialog.textContent).toContain("2 statements over $30.00 together get the next numbers");
    expect(dialog.textContent).toContain("2 customers are written to");
    expect(asked("BillingRun").map(({ after }) => after)).toContain("1");
    expect(asked("OpenStatement")).toEqual([]);

    fireEvent.click(within(dialog).getByRole("button", { name: "Open 2 statements" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain(
      "Fabrikam, Microsoft: Made anew.",
    );
    expect(asked("OpenStatement")).toEqual([
      { input: { statementId: "s1" } },
      { input: { statementId: "s2" } },
    ]);
  });
});
