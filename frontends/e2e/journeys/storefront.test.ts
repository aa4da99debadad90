import { describe, expect, it } from "@jest/globals";
import type { Response } from "playwright-core";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const CATALOG = "/v2c/catalog?accountName=demo";
const KILOBYTE = 1024;

describe("the landing page of a reseller", () => {
  const { visitor } = stage();

  it("greets anybody in the reseller's name, with its products, their prices and the ways in", async () => {
    const anybody = await visitor();
    const { page } = anybody;
    expect((await anybody.open(CATALOG)).status()).toBe(200);
    await anybody.arrive("Cloud services from Northlight Cloud");
    await page.getByRole("banner").getByRole("link", { name: "Northlight Cloud" }).waitFor();
    await page.getByRole("link", { name: "Sign in" }).waitFor();
    await page.getByRole("link", { name: "Sign up" }).waitFor();
    const tile = page
      .getByRole("article")
      .filter({ has: page.getByRole("link", { name: "Microsoft 365 E3", exact: true }) });
    await tile.getByText(/^\$\d+\.\d\d/).waitFor();
    await page.getByRole("heading", { name: "Ready-made solutions" }).waitFor();
  });

  it("finds a product as one types, in spite of typing errors", async () => {
    const { page, open } = await atCatalog();
    await page.getByRole("searchbox", { name: "Search products" }).fill("micrsoft premim");
    await page.getByRole("heading", { name: "for “micrsoft premim”" }).waitFor();
    const premium = page.getByRole("link", { name: "Microsoft 365 Business Premium" });
    await premium.waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("micrsoft premim");

    // The address holds the choice, so the box is ticked a moment after the click.
    await page.getByRole("group", { name: "Vendor" }).getByLabel("Microsoft").click();
    await page.waitForURL(/vendor=microsoft/);
    await premium.click();
    await open.arrive("Microsoft 365 Business Premium");
    await page.getByRole("radio", { name: /1 year.*billed per month.*\$23\.10/ }).check();
    await page.getByRole("link", { name: "Sign in to order" }).waitFor();
  });

  it("says plainly that a nickname is nobody's, and names nobody", async () => {
    const stranger = await visitor();
    stranger.expects(404);
    const response = await stranger.open("/v2c/catalog?accountName=nobody-here");
    expect(response.status()).toBe(404);
    await stranger.arrive("There is no portal here");
    expect(await stranger.page.content()).not.toMatch(/Northlight|Meridian/);
  });

  it("shows its first tile after little to fetch", async () => {
    const newcomer = await visitor();
    const answers: Response[] = [];
    newcomer.page.on("response", (response) => answers.push(response));
    await newcomer.open(CATALOG);
    await newcomer.page.getByRole("article").first().waitFor();
    const fetched = [...answers];
    const scripts = await Promise.all(
      fetched
        .filter((response) => response.request().resourceType() === "script")
        .map(async (response) => (await response.request().sizes()).responseBodySize),
    );
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(230 * KILOBYTE);
    expect(fetched.length).toBeLessThanOrEqual(12);
  });

  async function atCatalog(): Promise<{ page: Visitor["page"]; open: Visitor }> {
    const open = await visitor();
    await open.open(CATALOG);
    await open.page.getByRole("article").first().waitFor();
    return { page: open.page, open };
  }
});
