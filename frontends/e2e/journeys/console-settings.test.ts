import { describe, expect, it } from "@jest/globals";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const REPORTS = "/v2c/reports?accountName=meridian";

describe("the settings of a reseller", () => {
  const { person } = stage();

  it("under the menu with three bars: nickname and portal URL, to copy and to launch", async () => {
    const joana = await person("joana@meridian-it.example");
    await setting(joana, "Account information");
    await joana.arrive("Account information");
    const { page } = joana;
    await page.getByText("meridian", { exact: true }).waitFor();
    await page
      .getByRole("main")
      .getByText(/^http.*accountName=meridian$/)
      .waitFor();
    await page.getByRole("button", { name: "Copy portal URL" }).click();
    await page.getByText("Copied").waitFor();
    const url = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(new URL(url).searchParams.get("accountName")).toBe("meridian");

    const launch = page.getByRole("link", { name: "Launch" });
    expect(await launch.getAttribute("href")).toBe(url);
    const portal = await joana.tabOpenedBy(() => launch.click());
    await portal.getByRole("link", { name: "Meridian IT" }).waitFor();
  });

  it("a switch of the portal takes a page away from customers, and gives it back", async () => {
    const joana = await person("joana@meridian-it.example");
    const ana = await person("ana@coastline.example");
    const reports = ana.page.getByRole("navigation", { name: "Main" }).getByText("Reports");
    await reports.waitFor();

    await setting(joana, "Portal functionality");
    await joana.arrive("Portal functionality");
    const { page } = joana;
    expect(await page.getByRole("switch").count()).toBe(9);
    await page.getByRole("switch", { name: "Reports" }).click({ force: true });
    await page.getByText(/\d customers? do(es)? not find it/).waitFor();
    await joana.examine("what turning off does");
    await page.getByRole("button", { name: "Turn off" }).click();
    await page.getByText("Reports turned off.").waitFor();
    try {
      await ana.openUntil(REPORTS, ana.page.getByText("There is no such page"));
      await ana.examine("no such page");
      expect(await reports.count()).toBe(0);
    } finally {
      await page.getByRole("switch", { name: "Reports" }).check({ force: true });
      await page.getByText("Reports turned on.").waitFor();
    }
    await ana.openUntil(REPORTS, ana.heading("Reports"));
    await ana.examine("Reports");
  });

  it("a portal without a storefront shows dashboard, reports and statements only", async () => {
    const ana = await person("ana@coastline.example");
    await ana.arrive("Dashboard");
    const nav = ana.page.getByRole("navigation", { name: "Main" });
    expect(await nav.getByRole("link").allInnerTexts()).toEqual([
      "Dashboard",
      "Reports",
      "Billing",
    ]);
    await ana.open("/v2c/catalog?accountName=meridian");
    await ana.page.getByText("There is no such page").waitFor();
  });

  it("all of them are one choice away", async () => {
    const maren = await person("maren@northlight.example");
    for (const name of ["Customer sign-up", "Users", "API clients", "Terms", "Audit log"]) {
      await setting(maren, name);
      await maren.arrive(name);
    }
  });
});

async function setting({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name }).click();
}
