import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { approvalRoutes } from "./routes.js";

const missing = {
  __typename: "ApprovalPrecondition",
  code: "CURRENCY_SET",
  satisfied: false,
  explanation: "No currency is set for Microsoft.",
  fixPath: "/console/customers/c1",
  vendor: null,
};

function request(number: string) {
  return {
    __typename: "ApprovalRequest",
    id: number,
    number,
    kind: "ORDER",
    status: "PENDING",
    subject: `Order of ${number}`,
    createdAt: "2026-11-20T10:00:00Z",
    dueAt: null,
    requestedByName: "Grete Holm",
    amount: { __typename: "Money", amount: "10.50", currency: "USD" },
    customer: null,
    decision: null,
    preconditions: [] as object[],
  };
}

function queue(answers: Answers, rows = ["A-1", "A-2", "A-3"].map(request)) {
  return renderPage({
    path: "/console/approvals",
    routes: approvalRoutes,
    answers: {
      Approvals: () => ({
        approvalRequests: {
          __typename: "ApprovalRequestConnection",
          totalCount: rows.length,
          edges: rows.map((node) => ({
            __typename: "ApprovalRequestEdge",
            cursor: node.id,
            node,
          })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      }),
      CustomerOptions: {
        customers: {
          __typename: "CustomerConnection",
          totalCount: 0,
          edges: [],
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      ...answers,
    },
  });
}

const approved = (requestId: string) => ({
  __typename: "ApproveRequestOutcome",
  requestId,
  result: {
    __typename: "ApproveRequestSuccess",
    approvalRequest: { __typename: "ApprovalRequest", id: requestId, status: "APPROVED" },
  },
});
const outcomes = (...all: object[]) => ({
  approveRequests: { __typename: "ApproveRequestsSuccess", outcomes: all },
});
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: "", ...more });
const row = (number: string) => screen.findByRole("row", { name: `${number}, Order of ${number}` });
const atCursor = () => document.activeElement?.getAttribute("aria-label");

describe("the queue by keys", () => {
  it("moves, approves what is under the cursor, and goes on to the next", async () => {
    const { asked } = queue({ ApproveRequests: outcomes(approved("A-2")) });
    await row("A-1");
    for (const key of ["j", "j", "j", "k"]) press(key);
    await waitFor(() => expect(atCursor()).toBe("A-2, Order of A-2"));
    press("a");
    await waitFor(() => expect(atCursor()).toBe("A-3, Order of A-3"));
    expect(screen.queryByRole("row", { name: /A-2/ })).toBeNull();
    expect(await screen.findByText("A-2 is approved.")).toBeDefined();
    expect(asked("ApproveRequests")).toEqual([{ input: { requestIds: ["A-2"] } }]);
  });

  it("puts back what was refused, with the reason", async () => {
    queue({
      ApproveRequests: outcomes({
        __typename: "ApproveRequestOutcome",
        requestId: "A-1",
        result: {
          __typename: "PreconditionsOpenError",
          message: "Something must be set up.",
          preconditions: [missing],
        },
      }),
    });
    await row("A-1");
    press("j");
    await waitFor(() => expect(atCursor()).toBe("A-1, Order of A-1"));
    press("a");
    const back = await row("A-1");
    await within(back).findByText("No currency is set for Microsoft.");
  });

  it("does nothing while somebody types", async () => {
    const { asked } = queue({});
    await row("A-1");
    press("j");
    screen.getByRole("searchbox", { name: "Search requests" }).focus();
    for (const key of ["a", "d", "x"]) press(key);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(asked("ApproveRequests")).toEqual([]);
  });

  it("selects with x and Shift, takes that back with u, and decides on all with what became of each", async () => {
    const { asked } = queue({
      ApproveRequests: outcomes(approved("A-1"), {
        __typename: "ApproveRequestOutcome",
        requestId: "A-2",
        result: {
          __typename: "AlreadyDecidedError",
          message: "Owen Park was faster.",
          decision: {
            __typename: "ApprovalDecision",
            status: "DECLINED",
            decidedAt: "2026-11-22T17:00:00Z",
            decidedByName: "Owen Park",
          },
        },
      }),
    });
    await row("A-1");
    press("j");
    await waitFor(() => expect(atCursor()).toBe("A-1, Order of A-1"));
    press("x");
    await screen.findByText("1 request selected");
    for (const count of [2, 3]) {
      press("ArrowDown", { shiftKey: true });
      await screen.findByText(`${count} requests selected`);
    }
    press("u");
    await screen.findByText("2 requests selected");
    press("a");
    const dialog = await screen.findByRole("dialog", { name: "Approve 2 requests" });
    expect(within(dialog).getByText("Together they cost $21.00.")).toBeDefined();
    fireEvent.click(within(dialog).getByRole("button", { name: "Approve 2 requests" }));
    await within(dialog).findByText("1 of 2 requests are approved.");
    expect(within(dialog).getByText(/^Owen Park declined this on /)).toBeDefined();
    expect(asked("ApproveRequests")).toEqual([{ input: { requestIds: ["A-1", "A-2"] } }]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Back to the queue" }));
    await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(2));
  });

  it("declines several with one reason, sent by Ctrl-Enter", async () => {
    const { asked } = queue({
      DeclineRequests: {
        declineRequests: {
          __typename: "DeclineRequestsSuccess",
          outcomes: ["A-1", "A-2", "A-3"].map((requestId) => ({
            __typename: "DeclineRequestOutcome",
            requestId,
            result: {
              __typename: "DeclineRequestSuccess",
              approvalRequest: { __typename: "ApprovalRequest", id: requestId, status: "DECLINED" },
            },
          })),
        },
      },
    });
    await row("A-1");
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all rows" }));
    await screen.findByText("3 requests selected");
    press("d");
    const reason = await screen.findByRole("textbox", { name: /Reason/ });
    fireEvent.change(reason, { target: { value: "No budget." } });
    fireEvent.keyDown(reason, { key: "Enter", ctrlKey: true });
    await waitFor(() =>
      expect(asked("DeclineRequests")).toEqual([
        { input: { requestIds: ["A-1", "A-2", "A-3"], reason: "No budget." } },
      ]),
    );
    await screen.findByText("Nothing waits for you");
  });
});
