import { describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { choose } from "../support/choose.js";
import { fresh, freshEmail, PASSWORD } from "../support/fresh.js";
import { linkIn, mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

describe("the queue of approval requests", () => {
  const { person, visitor } = stage();
  const company = fresh("Quayside");
  const email = freshEmail("kim");

  it("moves live, and is worked by keys alone: open, mend in place, approve", async () => {
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await maren.open("/console/approvals");
    await maren.arrive("Approval requests");
    await page.getByRole("table", { name: "Pending requests" }).waitFor();

    const kim = await buyerOfNewCompany(maren);
    const account = fresh("Production");
    await requestsAccount(kim, account);
    const row = page.getByRole("row", { name: new RegExp(account) });
    await row.waitFor();

    const details = page.getByRole("dialog", { name: "Approval request" });
    await row.dblclick();
    await details.getByRole("heading", { name: new RegExp(account) }).waitFor();
    await maren.examine("details of a request");
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "hidden" });
    await row.press("Enter");
    await details.getByRole("heading", { name: new RegExp(account) }).waitFor();

    const approve = details.getByRole("button", { name: "Approve", exact: true });
    expect(await approve.isDisabled()).toBe(true);
    const points = details.getByRole("list", { name: "Before it can be approved" });
    await points.getByRole("button", { name: "Choose a price book" }).press("Enter");
    const conditions = details.getByRole("form", { name: "Conditions" });
    await conditions.getByLabel("Price book").and(page.locator(":focus")).waitFor();
    await maren.examine("conditions of a vendor, in place");
    await chooseFirst(conditions, "Price book");
    await chooseFirst(conditions, "Support plan");
    await conditions.getByLabel("Tenant id").fill("quayside.onmicrosoft.com");
    await acceptsPurchaseTerms(kim);
    await page.keyboard.press("Enter");
    await details.getByRole("button", { name: "Approve", exact: true, disabled: false }).waitFor();
    await page.keyboard.press("a");
    await page.getByText(/^AR-\d+ is approved\.$/).waitFor();
    await row.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "hidden" });

    await kim.open("/v2c/cloud-accounts?accountName=demo");
    await kim.arrive("Cloud accounts");
    await kim.page.getByRole("row", { name: new RegExp(account) }).waitFor();
  });

  it("declines several at one time, by keys, with a reason that the asker gets and the history keeps", async () => {
    const maren = await person("maren@northlight.example");
    const { page } = maren;
    await maren.open("/console/approvals");
    const kim = await visitor();
    await kim.signIn({ accountName: "demo", email, password: PASSWORD });
    const accounts = [fresh("Playground"), fresh("Sandbox")];
    for (const account of accounts) await requestsAccount(kim, account);

    const [first, second] = accounts.map((name) =>
      page.getByRole("row", { name: new RegExp(name) }),
    );
    await second?.waitFor();
    await second?.focus();
    for (const key of ["x", "j", "k", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await page.getByText("2 requests selected").waitFor();
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Decline 2 requests" });
    await dialog.getByLabel("Reason").and(page.locator(":focus")).waitFor();
    await maren.examine("a reason for several");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText("Say why:").waitFor();
    const reason = fresh("The playground is closed");
    await page.keyboard.type(reason);
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await first?.waitFor({ state: "hidden" });
    await mailTo(email, new RegExp(reason));

    await page.getByRole("tab", { name: "History" }).click();
    const past = page.getByRole("table", { name: "Decided requests" });
    for (const account of accounts) {
      await past
        .getByRole("row", { name: new RegExp(account) })
        .getByText("Declined")
        .waitFor();
    }
    await maren.examine("history of requests");
  });

  /** A customer with one vendor authorised and nothing else, and its first user, signed in. */
  async function buyerOfNewCompany(staff: Visitor): Promise<Visitor> {
    const { vendors } = await staff.ask<{ vendors: { id: string; slug: string }[] }>(
      "{ vendors { id slug } }",
    );
    const vendorId = vendors.find(({ slug }) => slug === "microsoft")?.id;
    const { createCustomer } = await staff.ask<{ createCustomer: { customer: { id: string } } }>(
      `mutation Make($input: CreateCustomerInput!) {
         createCustomer(input: $input) { ... on CreateCustomerSuccess { customer { id } } } }`,
      {
        input: {
          name: company,
          country: "DE",
          firstUser: { email, name: "Kim Quay", role: "CUSTOMER_ADMIN" },
        },
      },
    );
    await staff.ask(
      `mutation Authorize($input: AuthorizeVendorInput!) { authorizeVendor(input: $input) { __typename } }`,
      { input: { customerId: createCustomer.customer.id, vendorId } },
    );
    const link = new URL(linkIn(await mailTo(email, /invitation/), "/v2c/invitation"));
    const kim = await visitor();
    await kim.ask(
      `mutation Accept($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`,
      { input: { token: link.searchParams.get("token"), password: PASSWORD } },
    );
    return kim;
  }

  async function requestsAccount(customer: Visitor, name: string): Promise<void> {
    await customer.open("/v2c/cloud-accounts?accountName=demo");
    await customer.page.getByRole("button", { name: "Request an account" }).click();
    const form = customer.page.getByRole("form", { name: "Request a cloud account" });
    await choose(form, "Vendor", "Microsoft");
    await customer.page.getByLabel("Name").fill(name);
    await customer.page.getByRole("button", { name: "Send request" }).click();
    await customer.page.getByText("Your request is sent.").waitFor();
  }
});

/** Opens a list of choices by its keys and takes the first. */
async function chooseFirst(form: Locator, label: string): Promise<void> {
  const field = form.getByLabel(label);
  await field.press("ArrowDown");
  await form.page().getByRole("option").first().waitFor();
  await field.press("ArrowDown");
  await field.press("Enter");
}

async function acceptsPurchaseTerms(customer: Visitor): Promise<void> {
  const { terms } = await customer.ask<{ terms: { id: string; kind: string }[] }>(
    "{ terms { id kind } }",
  );
  for (const { id } of terms.filter(({ kind }) => kind === "PURCHASE")) {
    await customer.ask(
      `mutation Accept($input: AcceptTermsInput!) { acceptTerms(input: $input) { __typename } }`,
      { input: { termsId: id } },
    );
  }
}
