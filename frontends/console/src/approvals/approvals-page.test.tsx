import { describe, expect, it } from "@jest/globals";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { approvalRoutes } from "./routes.js";

const vendor = { __typename: "Vendor", id: "v1", name: "Microsoft" };

function point(code: string, satisfied: boolean, explanation: string) {
  return {
    __typename: "ApprovalPrecondition",
    code,
    satisfied,
    explanation,
    fixPath: satisfied ? null : `/console/customers/c1?vendor=v1&fix=${code}`,
    vendor,
  };
}

const mended = [point("PRICE_BOOK_SET", true, "A price book is set for Microsoft.")];
const open = [
  point("VENDOR_AUTHORIZED", true, "Microsoft is authorised for the customer."),
  point("PRICE_BOOK_SET", false, "No price book is set for Microsoft."),
];

const request = {
  __typename: "ApprovalRequest",
  id: "a1",
  number: "A-00042",
  kind: "ORDER",
  status: "PENDING",
  subject: "25 × Microsoft 365 E3",
  createdAt: "2026-11-20T10:00:00Z",
  dueAt: null,
  escalatedAt: null,
  expiresAt: null,
  order: null,
  requestedByName: "Grete Holm",
  requestedBy: null,
  amount: null,
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam", number: "C-00002" },
  vendor,
  details: [],
  decision: null,
  preconditions: mended,
};

const none = {
  approvalRequests: { __typename: "ApprovalRequestConnection", totalCount: 0, edges: [] },
};

const setUp = {
  __typename: "Customer",
  id: "c1",
  name: "Fabrikam",
  vendorAuthorizations: [
    {
      __typename: "VendorAuthorization",
      id: "va1",
      currency: "USD",
      supportPlanDecided: true,
      vendorTenantId: null,
      vendor: { ...vendor, slug: "microsoft", needsTenantId: false },
      priceBook: null,
      supportPlan: null,
    },
  ],
};

const choices = {
  vendors: [{ ...vendor, needsTenantId: false }],
  priceBooks: [],
  supportPlans: [],
};

function decision(status: string, decidedByName: string, reason: string | null) {
  return {
    __typename: "ApprovalDecision",
    status,
    decidedAt: "2026-11-22T17:00:00Z",
    decidedByName,
    reason,
  };
}

function opened(changed: Partial<typeof request>, answers: Answers = {}, path = "approvals/a1") {
  const shown = { ...request, ...changed };
  return renderWith(() => shown, answers, path);
}

function renderWith(shown: () => object, answers: Answers, path = "approvals/a1") {
  return renderPage({
    path: `/console/${path}`,
    routes: approvalRoutes,
    answers: {
      Approvals: () => ({
        approvalRequests: {
          __typename: "ApprovalRequestConnection",
          totalCount: 1,
          edges: [{ __typename: "ApprovalRequestEdge", cursor: "1", node: shown() }],
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      }),
      ApprovalRequest: () => ({ approvalRequest: shown() }),
      CustomerRequests: none,
      ...answers,
    },
  });
}

/** The page over a graph in which a decision holds. */
function decidable(mutation: "approveRequest" | "declineRequest", made: object) {
  let shown: object = request;
  const name = mutation === "approveRequest" ? "ApproveRequest" : "DeclineRequest";
  return renderWith(() => shown, {
    [name]: () => {
      shown = { ...request, ...made };
      return { [mutation]: { __typename: `${name}Success`, approvalRequest: shown } };
    },
  });
}

describe("an approval request", () => {
  it("cannot be approved while something is missing, and is mended in place", async () => {
    let points = open;
    const { asked } = renderWith(() => ({ ...request, preconditions: points }), {
      CustomerRequests: none,
      MendableCustomer: { customer: setUp },
      AuthorizationChoices: choices,
      AuthorizeVendor: () => {
        points = mended;
        return {
          authorizeVendor: {
            __typename: "AuthorizeVendorSuccess",
            vendorAuthorization: { ...setUp.vendorAuthorizations[0], currency: "USD" },
          },
        };
      },
    });
    const approve = await screen.findByRole("button", { name: "Approve" });
    expect(approve).toHaveProperty("disabled", true);
    const reason = document.getElementById(approve.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("Cannot be approved yet: 1 thing missing.");
    const list = screen.getByRole("list", { name: "Before it can be approved" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    fireEvent.click(within(list).getByRole("button", { name: "Choose a price book" }));
    const form = await screen.findByRole("form", { name: "Conditions" });
    fireEvent.click(within(form).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(approve).toHaveProperty("disabled", false));
    expect(asked("AuthorizeVendor")).toEqual([
      { input: { customerId: "c1", vendorId: "v1", currency: "USD", noSupportPlan: true } },
    ]);
  });

  it("is approved and then shows who decided", async () => {
    const { asked } = decidable("approveRequest", {
      status: "APPROVED",
      decision: decision("APPROVED", "Nora Quist", null),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Approve" }));
    const decided = await screen.findByRole("region", { name: "Decision" });
    expect(decided.textContent).toContain("Approved by Nora Quist");
    expect(asked("ApproveRequest")).toEqual([{ input: { requestId: "a1" } }]);
  });

  it("lists what was missing after all when somebody took it away meanwhile", async () => {
    opened(
      {},
      {
        ApproveRequest: {
          approveRequest: {
            __typename: "PreconditionsOpenError",
            message: "Something must be set up before this can be approved.",
            preconditions: open,
          },
        },
      },
    );
    fireEvent.click(await screen.findByRole("button", { name: "Approve" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Something must be set up");
    expect(alert.textContent).toContain("No price book is set for Microsoft.");
    expect(alert.textContent).not.toContain("is authorised");
  });

  it("says who was faster", async () => {
    opened(
      {},
      {
        ApproveRequest: {
          approveRequest: {
            __typename: "AlreadyDecidedError",
            message: "Owen Park was faster.",
            decision: decision("DECLINED", "Owen Park", null),
          },
        },
      },
    );
    fireEvent.click(await screen.findByRole("button", { name: "Approve" }));
    expect(await screen.findByText(/^Owen Park declined this on /)).toBeDefined();
  });

  it("is declined only with a reason", async () => {
    const { asked } = decidable("declineRequest", {
      status: "DECLINED",
      decision: decision("DECLINED", "Nora Quist", "No budget."),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Decline" }));
    fireEvent.click(await screen.findByRole("button", { name: "Decline request" }));
    expect(await screen.findByText("Say why: Grete Holm is told.")).toBeDefined();
    expect(asked("DeclineRequest")).toEqual([]);

    fireEvent.change(screen.getByRole("textbox", { name: /Reason/ }), {
      target: { value: "No budget." },
    });
    fireEvent.click(screen.getByRole("button", { name: "Decline request" }));
    expect(await screen.findByText("No budget.")).toBeDefined();
    expect(asked("DeclineRequest")).toEqual([{ input: { requestId: "a1", reason: "No budget." } }]);
  });

  it("opens with Enter on its row and closes with Esc", async () => {
    opened({}, {}, "approvals");
    const row = await screen.findByRole("row", { name: "A-00042, 25 × Microsoft 365 E3" });
    act(() => row.focus());
    fireEvent.keyDown(row, { key: "Enter" });
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("button", { name: "Approve" })).toBeDefined();
    fireEvent.keyDown(dialog, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
