import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { customerRoutes } from "./routes.js";

const page = (name: string | null) => ({
  __typename: "CustomerConnection",
  totalCount: name === null ? 0 : 1,
  edges: [name].flatMap((known) =>
    known === null
      ? []
      : {
          __typename: "CustomerEdge",
          cursor: "1",
          node: {
            __typename: "Customer",
            id: "c1",
            name: known,
            number: "C-00001",
            reference: null,
            taxId: null,
            status: "ACTIVE",
            country: null,
            createdAt: "2026-11-01T10:00:00Z",
            vendorAuthorizations: [],
            readiness: [],
          },
        },
  ),
  pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
});

const shown = (query: string) =>
  renderPage({
    path: `/console/customers${query}`,
    routes: customerRoutes,
    permissions: ["createCustomer", "unreadyCustomers"],
    answers: {
      Customers: { customers: page("Contoso") },
      UnreadyCustomers: { unreadyCustomers: page("Bluebird") },
      SavedViews: { viewer: { __typename: "Viewer", savedViews: [] } },
    },
  });

describe("the list of customers", () => {
  it("asks for what its address says, and gives the same as a file", async () => {
    const { asked } = shown("?q=con&status=ACTIVE&sort=-created");
    await screen.findByRole("row", { name: "Contoso, C-00001" });
    expect(asked("Customers")).toEqual([
      { filter: { query: "con", status: "ACTIVE" }, orderBy: "CREATED_DESC" },
    ]);
    expect(asked("UnreadyCustomers")).toEqual([]);
    expect(screen.getByRole("link", { name: "CSV" }).getAttribute("href")).toBe(
      "/files/customers.csv?query=con&status=ACTIVE&orderBy=CREATED_DESC",
    );
  });

  it("shows who cannot order yet as a view of its own", async () => {
    const { asked, address } = shown("?status=UNREADY&q=blue");
    await screen.findByRole("row", { name: "Bluebird, C-00001" });
    expect(asked("UnreadyCustomers")).toEqual([{ query: "blue" }]);
    expect(asked("Customers")).toEqual([]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "" } });
    await waitFor(() => expect(address()).toBe("?status=UNREADY"));
  });
});
