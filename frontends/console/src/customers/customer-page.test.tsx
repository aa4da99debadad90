import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { customerRoutes } from "./routes.js";

const vendor = { __typename: "Vendor", id: "v1", name: "Microsoft" };
const list = (typename: string) => ({
  __typename: `${typename}Connection`,
  totalCount: 0,
  edges: [],
  pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
});

function point(code: string, satisfied: boolean, explanation: string) {
  const fixPath = satisfied ? null : `/console/customers/c1?vendor=v1&fix=${code}`;
  return {
    __typename: "ApprovalPrecondition",
    code,
    satisfied,
    explanation,
    fixPath,
    vendor,
  };
}

const authorised = point("VENDOR_AUTHORIZED", true, "Microsoft is authorised for the customer.");
const noBook = point("PRICE_BOOK_SET", false, "No price book is set for Microsoft.");
const book = point("PRICE_BOOK_SET", true, "A price book is set for Microsoft.");

const authorization = {
  __typename: "VendorAuthorization",
  id: "va1",
  currency: "USD",
  supportPlanDecided: true,
  vendorTenantId: null,
  vendor: { ...vendor, slug: "microsoft", needsTenantId: false },
  priceBook: null,
  supportPlan: null,
};

interface Shown {
  status?: string;
  readiness?: object[] | null;
  answers?: Answers;
  permissions?: readonly string[];
}

function shown({ status = "ACTIVE", readiness = [], answers = {}, permissions }: Shown) {
  const id = { __typename: "Customer", id: "c1" };
  let points = readiness;
  return {
    mend: (to: object[]) => (points = to),
    ...renderPage({
      path: "/console/customers/c1",
      routes: customerRoutes,
      permissions: permissions ?? ["authorizeVendor", "suspendCustomer"],
      answers: {
        CustomerPage: () => ({
          customer: {
            ...id,
            name: "Fabrikam",
            number: "C-00002",
            status,
            country: "DE",
            createdAt: "2026-11-01T10:00:00Z",
            address: null,
            vendorAuthorizations: [authorization],
            readiness: points,
          },
        }),
        CustomerFigures: {
          customer: {
            ...id,
            active: { ...list("CloudSubscription"), totalCount: 3 },
            stuck: list("Order"),
            underWay: list("Order"),
            unpaid: list("Statement"),
            creditBalances: null,
          },
        },
        CustomerSubscriptions: { customer: { ...id, subscriptions: list("CloudSubscription") } },
        CustomerOrders: { customer: { ...id, orders: list("Order") } },
        CustomerStatements: { customer: { ...id, statements: list("Statement") } },
        CustomerUsers: { customer: { ...id, users: list("User") } },
        CustomerCredit: { customer: { ...id, creditBalances: [] } },
        MendableCustomer: {
          customer: { ...id, name: "Fabrikam", vendorAuthorizations: [authorization] },
        },
        AuthorizationChoices: { vendors: [], priceBooks: [], supportPlans: [] },
        ...answers,
      },
    }),
  };
}

describe("a customer's page", () => {
  it("says in one line that the customer can order, with the points behind it", async () => {
    shown({ readiness: [authorised, book] });
    const line = await screen.findByText("2 points are done");
    expect(line.closest("summary")?.textContent).toContain("Can order from Microsoft");
    expect(line.closest("details")?.open).toBe(false);
  });

  it("has what is missing on top and mends it in place, and then says that all is done", async () => {
    const page = shown({
      readiness: [authorised, noBook],
      answers: {
        AuthorizeVendor: () => {
          page.mend([authorised, book]);
          return {
            authorizeVendor: {
              __typename: "AuthorizeVendorSuccess",
              vendorAuthorization: authorization,
            },
          };
        },
      },
    });
    const list = await screen.findByRole("list", { name: "What it needs to order" });
    expect(screen.getByRole("heading", { name: "Cannot order yet" })).toBeDefined();
    fireEvent.click(within(list).getByRole("button", { name: "Choose a price book" }));
    const form = await screen.findByRole("form", { name: "Conditions" });
    fireEvent.click(within(form).getByRole("button", { name: "Save" }));
    await screen.findByText("2 points are done");
    expect(screen.queryByRole("heading", { name: "Cannot order yet" })).toBeNull();
  });

  it("shows who may not set conditions what is missing, without the way to mend it", async () => {
    shown({ readiness: [authorised, noBook], permissions: [] });
    const list = await screen.findByRole("list", { name: "What it needs to order" });
    expect(list.textContent).toContain("No price book is set");
    expect(within(list).queryByRole("button")).toBeNull();
  });

  it("says what a suspension does in place of the checklist", async () => {
    shown({ status: "SUSPENDED", readiness: [authorised, noBook] });
    expect(await screen.findByText("Fabrikam is suspended")).toBeDefined();
    expect(screen.queryByRole("list", { name: "What it needs to order" })).toBeNull();
  });

  it("says that nobody knows whether the customer can order, and asks again", async () => {
    const page = shown({ readiness: null });
    await screen.findByText("Whether it can order is not known right now");
    page.mend([authorised, book]);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("2 points are done");
  });
});
