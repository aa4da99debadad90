import { describe, expect, it } from "@jest/globals";
import { choose } from "../support/choose.js";
import { fresh } from "../support/fresh.js";
import { stage } from "../support/stage.js";

describe("what a customer holds", () => {
  const { person } = stage();

  it("is filtered, and seats change with the money shown before", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await page.getByRole("navigation", { name: "Main" }).getByText("Subscriptions").click();
    await ines.arrive("Subscriptions");
    await page.getByRole("searchbox", { name: "Search subscriptions" }).fill("copilot");
    await page.waitForURL(/q=copilot/);
    await choose(page, "Status", "Active");
    await page.waitForURL(/status=ACTIVE/);
    await page.getByRole("row", { name: "Microsoft 365 Copilot" }).first().press("Enter");
    const drawer = page.getByRole("dialog", { name: "Subscription" });
    await drawer.getByRole("heading", { name: "Microsoft 365 Copilot" }).waitFor();
    await page.waitForURL(/preview=/);
    await ines.examine("preview of a subscription");
    await drawer.getByRole("link", { name: "Open subscription" }).click();
    await ines.arrive("Microsoft 365 Copilot");

    const dialog = page.getByRole("dialog", { name: "Change seats" });
    const seats = dialog.getByLabel("Seats", { exact: true });
    const change = dialog.getByRole("button", { name: "Change seats" });
    await page.getByRole("button", { name: "Change seats" }).click();
    const before = Number(await seats.inputValue());
    expect(await change.isDisabled()).toBe(true);
    await seats.fill(String(before + 1));
    await dialog.getByRole("row", { name: /You pay now \$\d/ }).waitFor();
    await ines.examine("change of seats");
    await change.click();
    await page.getByText("The subscription is changed.").waitFor();

    await page.getByRole("button", { name: "Change seats" }).click();
    await dialog.getByText(`${before + 1} now`).waitFor();
    await seats.fill(String(before));
    await dialog.getByRole("row", { name: /You get back −?-?\$\d/ }).waitFor();
    await change.click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("is shown as one likes it, and kept as a view that opens the page", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    const name = fresh("Renewals");
    await ines.open("/v2c/subscriptions?accountName=demo&status=ACTIVE");
    await page.getByRole("button", { name: "Display" }).click();
    await page.getByRole("checkbox", { name: "Started" }).click();
    await page.getByRole("columnheader", { name: "Started" }).waitFor();
    await ines.examine("choice of columns");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Renews or ends", exact: true }).click();
    await page.waitForURL(/sort=ends/);

    await page.getByRole("button", { name: "View: Unsaved view" }).click();
    await page.getByRole("menuitem", { name: "Save as new view…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await ines.examine("name of a view");
    await page.getByRole("button", { name: "Save view" }).click();
    const view = page.getByRole("button", { name: `View: ${name}` });
    await view.click();
    await page.getByRole("menuitem", { name: "Open the page with this view" }).click();
    await page.getByText(`The page opens with ${name}.`).waitFor();

    await ines.open("/v2c/subscriptions?accountName=demo");
    await page.waitForURL(/status=ACTIVE.*sort=ends/);
    await page.getByRole("columnheader", { name: "Started" }).waitFor();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    expect((await file).suggestedFilename()).toMatch(/^subscriptions-.*\.csv$/);
    await view.click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Delete view" }).click();
    await page.getByText(`The view ${name} is gone.`).waitFor();
  });

  it("grows by a cloud account that is asked for", async () => {
    const ines = await person("ines@harborlane.example");
    const { page } = ines;
    await page.getByRole("navigation", { name: "Main" }).getByText("Cloud accounts").click();
    await ines.arrive("Cloud accounts");
    await page.getByRole("button", { name: "Request an account" }).click();
    const dialog = page.getByRole("dialog", { name: "Request a cloud account" });
    const name = fresh("Warehouse");
    await choose(dialog, "Vendor", /AWS|Amazon/);
    await dialog.getByLabel("Name").fill(name);
    await ines.examine("request of an account");
    await dialog.getByRole("button", { name: "Send request" }).click();
    await page.getByRole("row", { name: new RegExp(`${name}.*(Pending|Requested)`) }).waitFor();
  });
});
