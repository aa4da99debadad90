import { describe, expect, it } from "@jest/globals";
import { stage } from "../support/stage.js";

describe("the console's desk", () => {
  const { person } = stage();

  it("leads by keys and words: from the overview to a request, to a customer, to a setting", async () => {
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await maren.open("/console");
    await page.getByRole("table").getByText("Revenue").waitFor();
    await maren.arrive("Business overview");

    const waiting = page.getByRole("region", { name: /^Requests to decide/ });
    await waiting.getByRole("link").first().click();
    await page
      .getByRole("dialog", { name: "Approval request" })
      .getByRole("heading")
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/console\/approvals\/.+/);

    await maren.open("/console/support");
    await maren.heading("Support").waitFor();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Search and commands" });
    await field.waitFor();
    await maren.examine("the command palette");
    await page.keyboard.type("quarry");
    const option = page.getByRole("option", { name: /Quarry Street Studio/, selected: true });
    await option.waitFor();
    await page.keyboard.press("Enter");
    await maren.heading("Quarry Street Studio").waitFor();
    // Keys rest while a dialog is open.
    await field.waitFor({ state: "hidden" });

    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await maren.arrive("Settings");
    await page.getByRole("searchbox", { name: "Search settings" }).fill("whitelist");
    await page.getByRole("link", { name: /Green list/ }).click();
    await maren.heading("Customer sign-up").waitFor();
    const green = page.getByLabel("Green list", { exact: true });
    await green.and(page.locator(":focus")).waitFor();

    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Go to").waitFor();
    await maren.examine("the list of shortcuts");
  });
});
