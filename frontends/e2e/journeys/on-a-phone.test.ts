import { describe, it } from "@jest/globals";
import { choose } from "../support/choose.js";
import { fresh } from "../support/fresh.js";
import { placesOrder } from "../support/place-order.js";
import { PHONE, stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

describe("in the dark, with a phone", () => {
  const { person } = stage();

  async function onPhone(email: string): Promise<Visitor> {
    const somebody = await person(email, PHONE);
    await somebody.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    return somebody;
  }

  it("one orders, changes seats and reads a statement", async () => {
    const ines = await onPhone("ines@harborlane.example");
    const { page } = ines;
    await ines.open("/v2c/catalog?accountName=demo&q=365+e3");
    await page.getByRole("link", { name: "Microsoft 365 E3", exact: true }).click();
    await ines.heading("Microsoft 365 E3").waitFor();
    await page.getByRole("button", { name: "Add to cart" }).click();
    const cart = page.getByRole("dialog", { name: "Your cart" });
    await cart.getByRole("link", { name: "Checkout" }).click();
    await ines.arrive("Checkout");
    await placesOrder(ines);
    await page.getByRole("main").getByText("Completed", { exact: true }).first().waitFor();
    await ines.examine("an order on a phone");

    await goesTo(ines, "Subscriptions");
    await page.getByRole("row", { name: "Microsoft 365 Copilot" }).first().click();
    await page.getByRole("dialog").getByRole("link", { name: "Open subscription" }).click();
    await ines.heading("Microsoft 365 Copilot").waitFor();
    await page.getByRole("button", { name: "Change seats" }).click();
    const dialog = page.getByRole("dialog", { name: "Change seats" });
    const seats = dialog.getByLabel("Seats", { exact: true });
    await seats.fill(String(Number(await seats.inputValue()) + 1));
    await dialog.getByRole("row", { name: /You pay now \$\d/ }).waitFor();
    await ines.examine("seats to change on a phone");
    await dialog.getByRole("button", { name: "Change seats" }).click();
    await page.getByText("The subscription is changed.").waitFor();

    await goesTo(ines, "Billing");
    await page
      .getByRole("row", { name: /^Statement S-/ })
      .first()
      .click();
    await ines.arrive(/^Statement /);
  });

  it("one asks for an account, and the reseller declines it", async () => {
    const ines = await onPhone("ines@harborlane.example");
    const account = fresh("Pocket");
    await goesTo(ines, "Cloud accounts");
    await ines.page.getByRole("button", { name: "Request an account" }).click();
    const request = ines.page.getByRole("dialog", { name: "Request a cloud account" });
    await choose(request, "Vendor", /AWS|Amazon/);
    await request.getByLabel("Name").fill(account);
    await request.getByRole("button", { name: "Send request" }).click();
    await ines.page.getByRole("row", { name: new RegExp(account) }).waitFor();

    const maren = await onPhone("maren@northlight.example");
    const { page } = maren;
    await page.getByRole("button", { name: "Areas" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Approval requests" }).click();
    await page.getByRole("row", { name: new RegExp(account) }).click();
    const details = page.getByRole("dialog", { name: "Approval request" });
    await details.getByRole("button", { name: "Decline", exact: true }).click();
    await maren.examine("a request on a phone");
    await details.getByLabel("Reason").fill("Not from a phone");
    await details.getByRole("button", { name: "Decline request" }).click();
    await page.getByRole("row", { name: new RegExp(account) }).waitFor({ state: "hidden" });
  });
});

/** By the menu, which holds on a phone what stands in the header elsewhere. */
async function goesTo(somebody: Visitor, area: string): Promise<void> {
  await somebody.page.getByRole("button", { name: "Menu" }).click();
  await somebody.page.getByRole("dialog").getByRole("link", { name: area }).click();
  await somebody.heading(area).waitFor();
}
