import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { choose } from "../support/choose.js";
import { mailTo } from "../support/outbox.js";
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
    for (const name of ["Daily average", "Forecast", "Seats in use", "Top products"])
      await page.getByRole("region", { name }).getByText(/\d/).first().waitFor();
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

  it("is arranged by keyboard, kept, and the same at another browser of the same person", async () => {
    const greta = await person("greta@harborlane.example");
    const { page } = greta;
    await greta.open("/v2c/dashboard?accountName=demo");
    await greta.arrive("Dashboard");
    await page.getByRole("button", { name: "Arrange" }).press("Enter");
    const forecast = page.getByRole("button", { name: /^Move Forecast:/ });
    await forecast.press("ArrowLeft");
    await page.getByText("Forecast: place 1 of 10").waitFor();
    expect(await forecast.evaluate((grip) => grip === grip.ownerDocument.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Take Daily average off" }).press("Enter");
    await page.getByRole("button", { name: "Add Active subscriptions" }).press("Enter");
    const arrangement = /cards=forecast%2Cspend%2Cseats%2Cover-time-wide%2C.*%2Csubscriptions(&|$)/;
    await page.waitForURL(arrangement);
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("cards"));
    await page.reload();
    await standsAsArranged(greta);
    const elsewhere = await person("greta@harborlane.example");
    await elsewhere.open("/v2c/dashboard?accountName=demo");
    await standsAsArranged(elsewhere);
    await elsewhere.page.getByRole("button", { name: "Arrange", exact: true }).press("Enter");
    await elsewhere.page.getByRole("button", { name: "Standard cards" }).press("Enter");
    await elsewhere.page.waitForURL(/cards=spend%2Cforecast/);
    await elsewhere.page.getByRole("button", { name: "Save" }).press("Enter");
    await elsewhere.page.getByRole("button", { name: "Arrange", exact: true }).waitFor();
    await elsewhere.page.getByRole("region", { name: "Daily average" }).waitFor();
  });

  it("compares, and leads from a card and from a bar to the report of the same days", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await ines.open("/v2c/dashboard?accountName=demo&range=last-month");
    const spend = page.getByRole("region", { name: "Spend", exact: true });
    await spend.getByText(/[▲▼].* in the month before/).waitFor();
    await page.getByRole("switch", { name: "Compare" }).press("Space");
    await page.waitForURL(/compare=off/);
    await spend.getByText(/in the month before/).waitFor({ state: "detached" });

    const bars = page.getByRole("list", { name: /^Spend over time:/ }).getByRole("link");
    await bars.last().press("Home");
    await bars.first().press("ArrowRight");
    await bars.nth(1).press("Enter");
    await page.waitForURL(/reports\?report=spend&from=2026-10-02&to=2026-10-02/);
    await page.goBack();
    await page.getByRole("link", { name: "Spend: show more" }).click();
    await page.waitForURL(/reports\?report=spend&range=last-month/);
    await ines.heading("Spend").waitFor();
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

  it("keeps a report, and sends it by mail to colleagues", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await ines.open("/v2c/reports?accountName=demo&report=spend&range=last-month");
    await page.getByRole("button", { name: "Group", exact: true }).click();
    await choose(page, "Group by", "Vendor");
    await page.getByText(/^\d+ groups of/).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const name = `Vendors ${Date.now()}`;
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: "Save report" }).click();
    await page.getByRole("button", { name: "Send by mail" }).click();
    await page.getByRole("button", { name: "Save schedule" }).click();
    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    await page.getByRole("button", { name: "Send now" }).click();
    const mail = await mailTo("ines@harborlane.example", new RegExp(`^${name}, `));
    expect(mail.text).toContain("is attached");
    await ines.open("/v2c/reports?accountName=demo");
    const saved = page.getByRole("listitem").filter({ hasText: name });
    await saved.getByText("Sent to 1 person last time").waitFor();
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

/** The cards as the person of that journey left them. */
async function standsAsArranged({ page }: Visitor): Promise<void> {
  await page.getByRole("region", { name: "Active subscriptions" }).waitFor();
  const titles = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles.slice(0, 3)).toEqual(["Forecast", "Spend", "Seats in use"]);
  expect(titles).not.toContain("Daily average");
}
