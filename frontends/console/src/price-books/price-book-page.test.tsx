import { beforeEach, describe, expect, it } from "@jest/globals";
import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { PriceBookPage } from "./price-book-page.js";

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

function money(amount: string) {
  return { __typename: "Money", amount, currency: "USD" };
}

const plan = (id: string, name: string) => ({
  __typename: "Plan",
  id,
  name,
  term: "P1Y",
  billingCycle: "MONTHLY",
  sku: {
    __typename: "Sku",
    id: `k${id}`,
    name: "Microsoft 365 E3",
    product: { __typename: "Product", id: `o${id}`, name: "Microsoft 365 E3" },
  },
});

const entry = (id: string, name: string) => ({
  __typename: "PriceBookEntry",
  adjustment: "DEFAULT",
  value: null,
  included: true,
  changedAt: "2026-01-01T00:00:00.000Z",
  listPrice: money("22.00"),
  cost: money("17.60"),
  staged: null,
  plan: plan(id, name),
});

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
};

const fabrikam = { __typename: "Customer", id: "c1", name: "Fabrikam" };
const draftBelowCost = {
  __typename: "PriceBookDraft",
  changes: 1,
  belowCost: 1,
  adjustmentPercent: null,
  customers: [fabrikam],
  effect: {
    __typename: "PriceBookEffect",
    seatCount: 10,
    customerCount: 1,
    before: money("3036.00"),
    after: money("1800.00"),
    change: money("-1236.00"),
    customers: [
      {
        __typename: "CustomerPriceEffect",
        seatCount: 10,
        before: money("3036.00"),
        after: money("1800.00"),
        change: money("-1236.00"),
        customer: fabrikam,
      },
    ],
  },
  entries: [
    {
      __typename: "PriceBookEntry",
      cost: money("17.60"),
      price: money("15.00"),
      plan: plan("p1", "Annual"),
    },
  ],
};

/** The book over a graph that stages into a draft with one price below cost, and commits it. */
function page(revisions: object[] = []) {
  let draft: object | null = null;
  const changed = () => ({ __typename: "PriceBook", id: "b1", draft });
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
            totalCount: 3,
            edges: [entry("p1", "Annual"), entry("p2", "Monthly"), entry("p3", "Three years")].map(
              (node) => ({ __typename: "PriceBookEntryEdge", node }),
            ),
            pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
          },
        },
      },
      PriceBookHistory: { priceBook: { __typename: "PriceBook", id: "b1", revisions } },
      StagePriceAdjustments: () => {
        draft = draftBelowCost;
        return {
          stagePriceAdjustments: {
            __typename: "StagePriceAdjustmentsSuccess",
            priceBook: changed(),
          },
        };
      },
      StagePriceBookRevision: () => {
        draft = { ...draftBelowCost, belowCost: 0, entries: [] };
        return {
          stagePriceBookRevision: {
            __typename: "StagePriceBookRevisionSuccess",
            priceBook: changed(),
          },
        };
      },
      CommitPriceBook: () => {
        draft = null;
        return {
          commitPriceBook: {
            __typename: "CommitPriceBookSuccess",
            priceBook: { ...changed(), revision: 5, adjustmentPercent: "15" },
          },
        };
      },
    },
  });
}

const theGrid = () => screen.findByRole("grid", { name: "Prices" });

async function press(...keys: string[]) {
  const grid = await theGrid();
  for (const key of keys) fireEvent.keyDown(grid, { key });
}

/** Types into the active cell and leaves it by a key. */
async function typeIn(text: string, by = "Enter") {
  await press(text.slice(0, 1));
  const editor = within(await theGrid()).getByRole("textbox");
  fireEvent.change(editor, { target: { value: text } });
  fireEvent.keyDown(editor, { key: by });
}

/** To the price of the first plan. */
const toPrice = () => press("End", "ArrowLeft", "ArrowLeft");
const staged = () => screen.findByRole("region", { name: "Staged changes" });
const cell = (name: RegExp) => screen.getByRole("gridcell", { name });

describe("the prices of a book", () => {
  it("are staged as they are typed, and show to whom they do what before anything changes", async () => {
    const { asked } = page();
    await toPrice();
    await typeIn("15");
    expect(cell(/\$25\.30.*\$15\.00.*staged, was \$25\.30/)).toBeDefined();
    const whatIf = await screen.findByRole("complementary", { name: "What the staged edits do" });
    expect(asked("StagePriceAdjustments")).toEqual([
      {
        input: {
          priceBookId: "b1",
          adjustments: [{ planId: "p1", adjustment: "FIXED", included: true, value: "15" }],
        },
      },
    ]);
    expect(within(whatIf).getByText("1 price below cost")).toBeDefined();
    expect(within(whatIf).getByRole("list", { name: "Effect by customer" }).textContent).toBe(
      "Fabrikam10 seats-$1,236.00",
    );
    expect((await staged()).textContent).toContain("1 change1 below cost");
    expect(asked("CommitPriceBook")).toEqual([]);
    // The selection went down in its column, though columns made way for the what-if.
    await typeIn("26");
    expect(cell(/\$26\.00.*staged/)).toBeDefined();
  });

  it("are committed below cost only once somebody has said to have seen it", async () => {
    const { asked } = page();
    await toPrice();
    await typeIn("15");
    fireEvent.click(await within(await staged()).findByRole("button", { name: "Commit 1 change" }));
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

  it("are marked with the reason and not staged where they are no price", async () => {
    const { asked } = page();
    await toPrice();
    await typeIn("-3");
    const wrong = cell(/A price is not negative/);
    expect(wrong.getAttribute("aria-invalid")).toBe("true");
    expect((await staged()).textContent).toContain("1 not valid, not staged");
    await press("ArrowUp", "Escape");
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Staged changes" })).toBeNull(),
    );
    expect(asked("StagePriceAdjustments")).toEqual([]);
  });

  it("come from a spreadsheet and go to one, and are undone as they came", async () => {
    page();
    await toPrice();
    const grid = await theGrid();
    const paste = createEvent.paste(grid, {
      clipboardData: { getData: () => "30.00\n31.00\n32,5\n" },
    });
    act(() => void fireEvent(grid, paste));
    expect(cell(/\$30\.00.*staged/)).toBeDefined();
    expect(cell(/\$31\.00.*staged/)).toBeDefined();
    expect(cell(/Write decimals after a point/)).toBeDefined();
    const kept: string[] = [];
    fireEvent.copy(grid, {
      clipboardData: { setData: (_: string, text: string) => kept.push(text) },
    });
    expect(kept).toEqual(["30\n31\n25.3"]);
    fireEvent.keyDown(grid, { key: "z", ctrlKey: true });
    expect(screen.queryByRole("gridcell", { name: /staged/ })).toBeNull();
  });

  it("fill down, go back to the book's percent, and leave an edit by Escape", async () => {
    page();
    await toPrice();
    await typeIn("30", "Enter");
    const grid = await theGrid();
    fireEvent.keyDown(grid, { key: "ArrowDown", shiftKey: true });
    await press("ArrowUp", "ArrowUp");
    for (const key of ["ArrowDown", "ArrowDown"]) fireEvent.keyDown(grid, { key, shiftKey: true });
    fireEvent.keyDown(grid, { key: "d", ctrlKey: true });
    expect(screen.getAllByRole("gridcell", { name: /\$30\.00.*staged/ })).toHaveLength(3);
    await press("Delete");
    expect(screen.queryByRole("gridcell", { name: /staged/ })).toBeNull();
    await press("9");
    fireEvent.keyDown(within(grid).getByRole("textbox"), { key: "Escape" });
    expect(within(grid).queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("gridcell", { name: /staged/ })).toBeNull();
  });

  it("lead back to a revision by staging it", async () => {
    const revision = (number: number, changeCount: number) => ({
      __typename: "PriceBookRevision",
      number,
      committedAt: "2026-01-01T00:00:00.000Z",
      committedBy: "Maren Vogt",
      summary: `Summary ${number}`,
      changeCount,
      percentBefore: null,
      percentAfter: null,
    });
    const { asked } = page([revision(4, 2), revision(3, 1)]);
    fireEvent.click(await screen.findByRole("tab", { name: "History" }));
    expect(screen.queryByRole("button", { name: "Restore revision 4" })).toBeNull();
    fireEvent.click(await screen.findByRole("button", { name: "Restore revision 3" }));
    fireEvent.click(await screen.findByRole("button", { name: "Stage revision 3" }));
    expect(await screen.findByText(/Staged: the prices of revision 3/)).toBeDefined();
    expect(asked("StagePriceBookRevision")).toEqual([
      { input: { priceBookId: "b1", revision: 3 } },
    ]);
    expect(await theGrid()).toBeDefined();
  });
});
