import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { PriceBookPage } from "./price-book-page.js";

function money(amount: string) {
  return { __typename: "Money", amount, currency: "USD" };
}

const plan = {
  __typename: "Plan",
  id: "p1",
  name: "Annual, paid monthly",
  term: "P1Y",
  sku: {
    __typename: "Sku",
    id: "k1",
    name: "Microsoft 365 E3",
    product: { __typename: "Product", id: "o1", name: "Microsoft 365 E3" },
  },
};

const entry = {
  __typename: "PriceBookEntry",
  adjustment: "DEFAULT",
  value: null,
  included: true,
  belowCost: false,
  marginPercent: "30.43",
  listPrice: money("22.00"),
  cost: money("17.60"),
  price: money("25.30"),
  plan,
};

const below = {
  ...entry,
  adjustment: "FIXED",
  value: "15",
  belowCost: true,
  marginPercent: "-17.33",
  price: money("15"),
};

const book = {
  __typename: "PriceBook",
  id: "b1",
  name: "Standard Microsoft",
  kind: "CUSTOM",
  currency: "USD",
  adjustmentPercent: "15",
  isDefault: true,
  revision: 4,
  vendor: { __typename: "Vendor", id: "v1", name: "Microsoft" },
  parent: { __typename: "PriceBook", id: "m1", name: "Microsoft list prices" },
  revisions: [],
};

/** The book over a graph that stages into a draft with one price below cost, and commits it. */
function page() {
  let draft: object | null = null;
  return renderPage({
    path: "/console/price-books/b1",
    routes: [{ path: "price-books/:id", element: <PriceBookPage /> }],
    permissions: ["stagePriceAdjustments", "commitPriceBook"],
    answers: {
      PriceBook: () => ({ priceBook: { ...book, draft } }),
      PriceBookEntries: {
        priceBook: {
          __typename: "PriceBook",
          id: "b1",
          entries: {
            __typename: "PriceBookEntryConnection",
            totalCount: 1,
            edges: [{ __typename: "PriceBookEntryEdge", cursor: "1", node: entry }],
            pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
          },
        },
      },
      StagePriceAdjustments: () => {
        draft = {
          __typename: "PriceBookDraft",
          changes: 1,
          belowCost: 1,
          customers: [{ __typename: "Customer", id: "c1", name: "Fabrikam" }],
          entries: [below],
        };
        return {
          stagePriceAdjustments: {
            __typename: "StagePriceAdjustmentsSuccess",
            priceBook: { __typename: "PriceBook", id: "b1" },
          },
        };
      },
      CommitPriceBook: () => {
        draft = null;
        return {
          commitPriceBook: {
            __typename: "CommitPriceBookSuccess",
            priceBook: { __typename: "PriceBook", id: "b1", revision: 5 },
          },
        };
      },
    },
  });
}

async function editPrice(value: string) {
  fireEvent.click(await screen.findByRole("combobox", { name: /Rule of Microsoft 365 E3/ }));
  fireEvent.click(await screen.findByRole("option", { name: "Fixed price", hidden: true }));
  fireEvent.change(await screen.findByRole("textbox", { name: /Value of Microsoft 365 E3/ }), {
    target: { value },
  });
}

async function stageBelowCost() {
  await editPrice("15");
  fireEvent.click(screen.getByRole("button", { name: "Show what they do" }));
  return screen.findByRole("region", { name: "What the staged edits do" });
}

describe("the prices of a book", () => {
  it("show what an edit does before anything changes: old price, new price, below cost, whose", async () => {
    const { asked } = page();
    const whatIf = await stageBelowCost();
    expect(asked("StagePriceAdjustments")).toEqual([
      {
        input: {
          priceBookId: "b1",
          adjustments: [{ planId: "p1", adjustment: "FIXED", included: true, value: "15" }],
        },
      },
    ]);
    expect(within(whatIf).getByText("1 price below cost")).toBeDefined();
    expect(whatIf.textContent).toContain("For Fabrikam.");
    const changes = within(whatIf).getByRole("list", { name: "Changed prices" });
    expect(changes.textContent).toContain("$25.30→$15.00below cost");
    expect(asked("CommitPriceBook")).toEqual([]);
  });

  it("are committed below cost only once somebody has said to have seen it", async () => {
    const { asked } = page();
    const whatIf = await stageBelowCost();
    fireEvent.click(within(whatIf).getByRole("button", { name: "Commit 1 change" }));
    const form = await screen.findByRole("form", { name: "Commit" });
    fireEvent.change(within(form).getByRole("textbox", { name: /What changes/ }), {
      target: { value: "Clearance" },
    });
    fireEvent.submit(form);
    expect(await screen.findByText("Confirm that you have seen these prices.")).toBeDefined();
    expect(asked("CommitPriceBook")).toEqual([]);

    fireEvent.click(within(form).getByRole("checkbox"));
    fireEvent.submit(form);
    expect(await screen.findByText("Revision 5 is in force.")).toBeDefined();
    expect(asked("CommitPriceBook")).toEqual([
      { input: { priceBookId: "b1", summary: "Clearance", acknowledgeBelowCost: true } },
    ]);
  });

  it("are not staged with a value that is no price", async () => {
    page();
    await editPrice("-3");
    expect(screen.getByText(/1 without a usable value/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Show what they do" })).toHaveProperty(
      "disabled",
      true,
    );
  });
});
