import { describe, it } from "@jest/globals";
import { PHONE, stage } from "../support/stage.js";

/** Pages by whom they are for: their path, and the heading that they arrive with. */
const pages = {
  "ines@harborlane.example": [
    ["/v2c/dashboard", "Dashboard"],
    ["/v2c/catalog", /Cloud services/],
    ["/v2c/product/microsoft-365-e3", "Microsoft 365 E3"],
    ["/v2c/solution/secure-workplace", "Secure workplace"],
    ["/v2c/cart", "Cart"],
    ["/v2c/orders", "Orders"],
    ["/v2c/subscriptions", "Subscriptions"],
    ["/v2c/cloud-accounts", "Cloud accounts"],
    ["/v2c/reports", "Reports"],
    ["/v2c/billing", "Billing"],
    ["/v2c/company", "Harbor & Lane Logistics"],
    ["/v2c/support", "Support"],
    ["/v2c/profile", "Your profile"],
  ],
  "maren@northlight.example": [
    ["/console/approvals", "Approval requests"],
    ["/console/customers", "Customers"],
    ["/console/orders", "Orders and subscriptions"],
    ["/console/stuck-work", "Stuck work"],
    ["/console/support", "Support"],
    ["/console/price-books", "Price books"],
    ["/console/billing", "Billing"],
    ["/console/usage", "Usage"],
    ["/console/settings/account", "Account information"],
    ["/console/settings/features", "Portal functionality"],
    ["/console/settings/sign-up", "Customer sign-up"],
    ["/console/settings/users", "Users"],
    ["/console/settings/api-clients", "API clients"],
    ["/console/settings/webhooks", "Webhooks"],
    ["/console/settings/terms", "Terms"],
    ["/console/settings/audit", "Audit log"],
  ],
} as const;

describe("in a window of 390 pixels", () => {
  const { person, visitor } = stage();

  it.each(Object.entries(pages))("the pages of %s fit and are fit for all", async (email, own) => {
    const somebody = await person(email, PHONE);
    for (const [path, heading] of own) {
      await somebody.open(`${path}?accountName=demo`);
      await somebody.arrive(heading);
    }
  });

  it("the ways in fit, and the menu holds the ways on", async () => {
    const anybody = await visitor(PHONE);
    for (const path of ["sign-in", "sign-up", "forgot-password", "request-access"]) {
      await anybody.open(`/v2c/${path}?accountName=demo`);
      await anybody.arrive(/./);
    }
    const ines = await person("ines@harborlane.example", PHONE);
    await ines.page.getByRole("button", { name: "Menu" }).click();
    await ines.page.getByRole("dialog").getByRole("link", { name: "Orders" }).click();
    await ines.arrive("Orders");
  });
});
