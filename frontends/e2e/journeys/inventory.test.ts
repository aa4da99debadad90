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
