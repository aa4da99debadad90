import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { choose } from "../support/choose.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

describe("the dashboard of a customer", () => {
  const { person } = stage();

  it("shows the month to date, takes another range, and moves live when an order completes", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await ines.arrive("Dashboard");
    const spend = page.getByRole("region", { name: "Spend", exact: true });
    const value = spend.getByText(/^\$[\d,.]+$/);
    for (const name of ["Daily average", "Active subscriptions", "Seats in use", "Top products"])
      await page.getByRole("region", { name }).waitFor();
    await page.getByRole("table", { name: "Renewals ahead" }).waitFor();
    const monthToDate = await value.innerText();
    await choose(page, "Range", "Last quarter");
    await page.waitForURL(/range=last-quarter/);
    await choose(page, "Range", "Month to date");
    await value
      .getByText(monthToDate)
      .or(value.filter({ hasText: monthToDate }))
      .waitFor();

    await page.getByText("Live", { exact: true }).waitFor();
    await orders(await person("leo@harborlane.example"));
    await value.filter({ hasNotText: monthToDate }).waitFor();
  });

  it("has reports beside it: columns, words to find, and all of it as CSV", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await ines.open("/v2c/reports?accountName=demo");
    await ines.arrive("Reports");
    await page.getByRole("link", { name: /^All subscriptions/ }).click();
    await page.getByRole("searchbox", { name: "Find text in rows" }).fill("copilot");
    await page.waitForURL(/q=copilot/);
    await page
      .getByRole("cell", { name: /Copilot/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Download" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "CSV, rows only" }).click(),
    ]);
    const lines = readFileSync(await file.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).every((line) => line.includes("Copilot"))).toBe(true);
  });
});

/** Two seats by the graph, at once: how an order is placed is another journey. */
async function orders(buyer: Visitor): Promise<void> {
  const { storefront } = await buyer.ask<{
    storefront: { product: { plans: { id: string; name: string }[] } };
  }>(`{ storefront(accountName: "demo") {
         product(slug: "microsoft-365-business-premium") { plans { id name } } } }`);
  const plan = storefront.product.plans.find(({ name }) => name === "Annual, paid monthly");
  await buyer.ask(
    `mutation Add($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`,
    {
      input: { planId: plan?.id, quantity: 2 },
    },
  );
  await buyer.ask(
    `mutation Order($input: CheckoutInput!) { checkout(input: $input) { __typename } }`,
    {
      input: {},
    },
  );
}
