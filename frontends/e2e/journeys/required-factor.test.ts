import { describe, it } from "@jest/globals";
import { codeOf } from "../support/authenticator.js";
import { freshEmail, PASSWORD } from "../support/fresh.js";
import { linkIn, mailTo } from "../support/outbox.js";
import { PHONE, stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const OWNER = "joana@meridian-it.example";

describe("a second factor that the reseller requires", () => {
  const { visitor, person } = stage();

  /** Somebody new in Coastline, signed in for the first time, on a page of the portal. */
  async function newcomer(joana: Visitor, name: string, viewport?: Parameters<typeof visitor>[0]) {
    const email = freshEmail("required");
    const { customers } = await joana.ask<{ customers: { edges: { node: { id: string } }[] } }>(
      `{ customers(first: 1, filter: { query: "Coastline" }) { edges { node { id } } } }`,
    );
    const customerId = customers.edges[0]!.node.id;
    await joana.ask(
      "mutation Invite($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }",
      { input: { customerId, email, name, role: "CUSTOMER_ADMIN" } },
    );
    const someone = await visitor(viewport);
    await someone.page.goto(linkIn(await mailTo(email, /invitation/), "/v2c/invitation"));
    await someone.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await someone.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await someone.page.getByRole("button", { name: `Account of ${name}` }).waitFor();
    return { someone, email, name, customerId };
  }

  const turn = (joana: Visitor, required: boolean) =>
    joana.ask(
      "mutation Policy($input: UpdateSecurityPolicyInput!) { updateSecurityPolicy(input: $input) { __typename } }",
      { input: { requireSecondFactorOfCustomers: required } },
    );

  it("stops an open page, is added there, and is reset by staff when it is lost", async () => {
    const joana = await person(OWNER);
    const { someone, email, name, customerId } = await newcomer(joana, "Rosa Coastline");
    const { page } = someone;
    try {
      await joana.open("/console/settings/security");
      await joana.page.getByRole("switch", { name: "Second factor for customers" }).click();
      await joana.page.getByRole("button", { name: "Require it" }).click();
      await joana.page.getByText("Second factor for customers turned on.").waitFor();
      // Nobody touches the page: it hears that something changed, asks, and is told.
      await page.getByRole("dialog", { name: "Add a second factor to go on" }).waitFor();
      await someone.examine("a page that a new policy stopped");
      await page.getByRole("button", { name: "Add a second factor" }).click();
      await addsApp(someone);
      await page.getByRole("button", { name: `Account of ${name}` }).waitFor();

      await joana.open(`/console/customers/${customerId}`);
      await joana.page.getByRole("button", { name: `Reset the second factor of ${name}` }).click();
      await joana.page.getByText(`${email} signs in with the password alone`).waitFor();
      await joana.examine("resetting somebody's second factor");
      await joana.page
        .getByRole("dialog")
        .getByRole("button", { name: "Reset second factor" })
        .click();
      await joana.page.getByText(`${name} can sign in with the password again.`).waitFor();
      await mailTo(email, /administrator removed/);

      const again = await visitor();
      await again.signIn({ accountName: "meridian", email, password: PASSWORD });
      await again.arrive("Add a second factor");
    } finally {
      await turn(joana, false);
    }
  });

  it("is added right after sign-in on a phone, before anything else, or one signs out", async () => {
    const joana = await person(OWNER);
    const { email } = await newcomer(joana, "Tom Coastline");
    try {
      await turn(joana, true);
      const phone = await visitor(PHONE);
      await phone.signIn({ accountName: "meridian", email, password: PASSWORD });
      await phone.arrive("Add a second factor");
      await phone.page.getByRole("button", { name: "Sign out" }).click();
      await phone.heading("Sign in").waitFor();

      await phone.signIn({ accountName: "meridian", email, password: PASSWORD });
      await phone.open("/v2c/support?accountName=meridian");
      await addsApp(phone);
      await phone.heading(/support/i).waitFor();
    } finally {
      await turn(joana, false);
    }
  });
});

/** On the page that comes before anything else. */
async function addsApp(someone: Visitor): Promise<void> {
  const { page } = someone;
  await someone.arrive("Add a second factor");
  await page.getByRole("button", { name: "Add an authenticator app" }).click();
  await page.getByRole("img", { name: /authenticator app to scan/ }).waitFor();
  await someone.examine("adding a required app");
  const secret = (await page.locator("code").first().textContent()) ?? "";
  await page.getByLabel("Code from the app").fill(codeOf(secret));
  await page.getByRole("button", { name: "Add the app" }).click();
  await someone.arrive("Your recovery codes");
  await page.getByRole("button", { name: "Go on" }).click();
}
