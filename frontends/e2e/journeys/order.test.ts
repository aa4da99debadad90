import { describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { fresh } from "../support/fresh.js";
import { portal, type SignIn } from "../support/portal.js";
import { placesOrder } from "../support/place-order.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

describe("an order", () => {
  const { person, visitor } = stage();

  it("goes from the product over cart and checkout to completed, live, at the customer's price", async () => {
    const leo = await person("leo@harborlane.example");
    await leo.open("/v2c/catalog?accountName=demo&q=business+premium");
    await leo.page.getByRole("link", { name: "Microsoft 365 Business Premium" }).click();
    await leo.arrive("Microsoft 365 Business Premium");
    await leo.page.getByRole("radio", { name: /1 year.*billed per month/ }).check();
    await leo.page.getByLabel("Seats", { exact: true }).fill("3");
    await leo.page.keyboard.press("Enter");
    await leo.page.getByText("3 × $27.72").waitFor();
    await leo.page.getByRole("button", { name: "Add to cart" }).click();

    const cart = leo.page.getByRole("dialog", { name: "Your cart" });
    await cart.getByText("$83.16").first().waitFor();
    await leo.examine("cart beside the page");
    await cart.getByRole("link", { name: "View cart" }).click();
    await leo.arrive("Cart");
    await leo.page.getByRole("link", { name: "Checkout" }).click();
    await leo.arrive("Checkout");
    const purchaseOrder = fresh("PO");
    await placesOrder(leo, { purchaseOrder });

    await status(leo, "Completed").waitFor();
    await leo.examine("order");
    await leo.page.getByText(purchaseOrder).waitFor();
    const item = leo.page.getByRole("listitem").filter({ hasText: "Business Premium" });
    await item.getByText("3 × $27.72").waitFor();
    await item.getByRole("link").click();
    await leo.arrive("Microsoft 365 Business Premium");
    await status(leo, "Active").waitFor();
  });

  it("needs no mouse, from the sign-in to its page", async () => {
    const leo = await visitor();
    const { page } = leo;
    const { email, password } = signInOf("leo@harborlane.example");
    const press = (key: string) => page.keyboard.press(key);
    await leo.open("/v2c/sign-in?accountName=demo");
    await tabTo(page, page.getByLabel("E-mail address"));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel("Password", { exact: true }));
    await page.keyboard.type(password);
    await press("Enter");
    await page.getByRole("banner").getByRole("button", { name: /^Cart/ }).waitFor();

    await press("/");
    const search = page.getByRole("searchbox", { name: "Search products" });
    await focused(search);
    await page.keyboard.type("business premium");
    await page.getByRole("heading", { name: "for “business premium”" }).waitFor();
    await press("ArrowDown");
    await focused(page.getByRole("link", { name: "Microsoft 365 Business Premium" }));
    await press("Enter");

    await tabTo(page, page.getByRole("radio").first());
    await press("ArrowDown");
    await tabTo(page, page.getByRole("button", { name: "Add to cart" }));
    await press("Enter");
    const cart = page.getByRole("dialog", { name: "Your cart" });
    await tabTo(page, cart.getByRole("link", { name: "Checkout" }));
    await press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Continue" }));
    await press("Enter");
    await tabTo(page, page.getByLabel("Purchase order"));
    await page.keyboard.type("by keyboard");
    await press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Place order" }));
    await press("Enter");
    await leo.page.getByRole("heading", { level: 1, name: /^Order / }).waitFor();
  });

  it("of a Click-to-Run solution asks for its parameters and holds all its plans", async () => {
    const leo = await person("leo@harborlane.example");
    await leo.open("/v2c/catalog?accountName=demo");
    await leo.page.getByRole("link", { name: "Secure workplace" }).click();
    await leo.arrive("Secure workplace");
    const form = leo.page.getByRole("form", { name: "Set up the solution" });
    await form.getByLabel("People").fill("4");
    await form.getByLabel("Site").fill("Kiel");
    await form.getByRole("button", { name: "Add to cart" }).click();
    const cart = leo.page.getByRole("dialog", { name: "Your cart" });
    await cart.getByText("part of Secure workplace").nth(1).waitFor();
    await cart.getByRole("link", { name: "Checkout" }).click();
    await placesOrder(leo);
    await status(leo, "Completed").waitFor();
    expect(await leo.page.getByText(/4 × \$/).count()).toBe(2);
  });

  it("stands in the list of orders and can be found there", async () => {
    const leo = await person("leo@harborlane.example");
    await leo.open("/v2c/orders?accountName=demo");
    await leo.arrive("Orders");
    const row = leo.page.getByRole("row", { name: /^Order \S*\d/ }).first();
    const number = (await row.getByRole("cell").first().innerText()).trim();
    await leo.page.getByRole("searchbox", { name: "Search orders" }).fill(number);
    await leo.page.waitForURL(/q=/);
    await leo.page.getByRole("row", { name: `Order ${number}` }).press("Enter");
    await leo.arrive(`Order ${number}`);
  });
});

/** The page's own status, in its header. */
function status({ page }: Visitor, name: string): Locator {
  return page.getByRole("main").getByText(name, { exact: true }).first();
}

function signInOf(email: string): SignIn {
  const known = portal().signIns.find((one) => one.email === email);
  if (!known) throw new Error(`the demo world has no ${email}`);
  return known;
}

/** As far as a page has things to stop at. */
const MOST_STOPS = 60;

/** Goes by the tabulator alone until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the tabulator does not lead to ${String(target)}`);
}

async function focused(target: Locator): Promise<void> {
  await target.waitFor();
  for (let looks = 0; looks < 100; looks += 1) {
    if (await hasFocus(target)) return;
    await target.page().waitForTimeout(50);
  }
  throw new Error(`${String(target)} did not get the focus`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}
