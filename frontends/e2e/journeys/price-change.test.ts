import { describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { fresh } from "../support/fresh.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 60;

describe("a change of prices", () => {
  const { person } = stage();
  const name = fresh("Campaign");

  it("goes by keyboard alone: typed, pasted from a spreadsheet, looked at and committed", async () => {
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const bookId = await newBook(maren);
    await maren.open("/console/price-books");
    await tabTo(page, page.getByRole("link", { name }));
    await page.keyboard.press("Enter");
    await maren.heading(name).waitFor();

    const grid = page.getByRole("grid", { name: "Prices" });
    await tabTo(page, grid);
    await keys(page, "End", "ArrowLeft", "ArrowLeft");
    await page.keyboard.type("9999.50");
    await page.keyboard.press("Enter");
    await page.evaluate(`navigator.clipboard.writeText("9001.00\\n9002.00\\n9003.00")`);
    await page.keyboard.press("Control+v");
    const whatIf = page.getByRole("complementary", { name: "What the staged edits do" });
    await whatIf.getByText("All customers, a year").waitFor();
    await grid.getByRole("gridcell", { name: /\$9,003\.00.*staged, was/ }).waitFor();
    await maren.examine("staged prices");

    await tabTo(page, page.getByRole("button", { name: "Commit 4 changes" }));
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Commit" });
    await form.getByRole("textbox", { name: /What changes/ }).waitFor();
    await maren.examine("commit of prices");
    await page.keyboard.type("Spring campaign");
    await page.keyboard.press("Enter");
    await page.getByText("Revision 2 is in force.").waitFor();

    await keys(page, "Escape");
    const { priceBook } = await maren.ask<{ priceBook: { entries: { edges: Edge[] } } }>(
      `query Prices($id: ID!) { priceBook(id: $id) { entries(first: 4) { edges { node { value staged { value } } } } } }`,
      { id: bookId },
    );
    expect(priceBook.entries.edges.map(({ node }) => node)).toEqual(
      ["9999.5", "9001", "9002", "9003"].map((value) => ({ value, staged: null })),
    );
  });

  interface Edge {
    readonly node: { readonly value: string; readonly staged: { readonly value: string } | null };
  }

  async function newBook(staff: Visitor): Promise<string> {
    const { priceBooks } = await staff.ask<{ priceBooks: { id: string; name: string }[] }>(
      "{ priceBooks { id name } }",
    );
    const parentId = priceBooks.find((book) => book.name === "Google list prices")?.id;
    const { createPriceBook } = await staff.ask<{
      createPriceBook: { priceBook: { id: string } };
    }>(
      `mutation Make($input: CreatePriceBookInput!) {
         createPriceBook(input: $input) { ... on CreatePriceBookSuccess { priceBook { id } } } }`,
      { input: { name, parentId, adjustmentPercent: "10" } },
    );
    return createPriceBook.priceBook.id;
  }
});

async function keys(page: Page, ...all: string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key);
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}
