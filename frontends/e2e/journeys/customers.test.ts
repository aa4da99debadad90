import { describe, it } from "@jest/globals";
import { choose } from "../support/choose.js";
import { fresh, freshEmail, PASSWORD } from "../support/fresh.js";
import { linkIn, mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";

describe("a customer in the console", () => {
  const { person, visitor } = stage();

  it("is created with its first user, gets a vendor with its conditions, and is ready to order", async () => {
    const company = fresh("Saltmarsh");
    const email = freshEmail("ada");
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await page.getByRole("navigation", { name: "Areas" }).getByText("Customers").click();
    await maren.arrive("Customers");
    await page.getByRole("link", { name: "Create customer" }).click();
    await maren.arrive("Create a customer");
    const onwards = page.getByRole("button", { name: "Continue" });
    await page.getByRole("textbox", { name: "Organisation" }).fill(company);
    await onwards.click();
    await page.getByRole("textbox", { name: "City" }).waitFor();
    await onwards.click();
    await page.getByRole("textbox", { name: "Name" }).fill("Ada Salt");
    await page.getByRole("textbox", { name: "E-mail" }).fill(email);
    await maren.examine("new customer");
    await onwards.click();
    await page.getByText("You can add vendors later, too.").waitFor();
    await onwards.click();
    await page.getByRole("button", { name: "Create customer" }).click();
    await maren.arrive(company);
    await page.getByText("No vendor is authorised yet").waitFor();

    await page.getByRole("button", { name: "Authorise a vendor" }).click();
    const conditions = page.getByRole("form", { name: "Conditions" });
    await choose(conditions, "Vendor", "Sophos");
    await choose(conditions, "Price book", /USD/);
    await choose(conditions, "Support plan", "No support plan");
    await conditions.getByRole("button", { name: "Authorise" }).click();
    const sophos = page.getByRole("article", { name: "Sophos" });
    await sophos.getByText("Support plan").waitFor();

    const ada = await visitor();
    await ada.page.goto(linkIn(await mailTo(email, /invitation/), "/v2c/invitation"));
    await ada.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await ada.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await ada.page.getByRole("button", { name: "Account of Ada Salt" }).waitFor();
    await ada.open("/v2c/catalog?accountName=demo");
    await ada.page.getByRole("article").filter({ hasText: "Sophos" }).first().waitFor();
    await ada.open("/v2c/company?accountName=demo");
    await ada.arrive(company);
    await ada.page.getByRole("row", { name: /Ada Salt/ }).waitFor();
  });

  it("is found by a part of its name, and its profile is changed", async () => {
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await maren.open("/console/customers");
    await page.getByRole("searchbox", { name: "Search customers" }).fill("sunbird");
    await page.getByRole("row", { name: /^Sunbird Analytics/ }).press("Enter");
    await maren.arrive("Sunbird Analytics");
    await page.getByRole("table", { name: "Users" }).getByText("noah@sunbird.example").waitFor();
  });
});
