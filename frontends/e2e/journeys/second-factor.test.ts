import { describe, expect, it } from "@jest/globals";
import { codeOf, withPasskeys } from "../support/authenticator.js";
import { freshEmail, PASSWORD } from "../support/fresh.js";
import { linkIn, mailTo } from "../support/outbox.js";
import { PHONE, stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const SECURITY = "/v2c/profile/security?accountName=demo";
const SIGN_IN = "/v2c/sign-in?accountName=demo";

describe("a second factor", () => {
  const { visitor, person } = stage();

  /** Somebody new in Harbor & Lane, signed in for the first time. */
  async function newcomer(name: string, viewport?: Parameters<typeof visitor>[0]) {
    const email = freshEmail("factor");
    const ines = await person("ines@harborlane.example");
    const { viewer } = await ines.ask<{ viewer: { customer: { id: string } } }>(
      "{ viewer { customer { id } } }",
    );
    await ines.ask(
      "mutation Invite($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }",
      { input: { customerId: viewer.customer.id, email, name, role: "CUSTOMER_VIEWER" } },
    );
    const someone = await visitor(viewport);
    await someone.page.goto(linkIn(await mailTo(email, /invitation/), "/v2c/invitation"));
    await someone.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await someone.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await someone.page.getByRole("button", { name: `Account of ${name}` }).waitFor();
    return { someone, email, name };
  }

  it("from an app is scanned, proven and asked for; a recovery code stands in for it once", async () => {
    const { someone, email, name } = await newcomer("Olga Harbor");
    const { page } = someone;
    await someone.open("/v2c/profile?accountName=demo");
    await page.getByRole("link", { name: "Look after your security" }).click();
    await someone.arrive("Sign-in and security");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.getByRole("img", { name: /authenticator app to scan/ }).waitFor();
    await someone.examine("setting up an authenticator app");
    const secret = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
    await page.getByLabel("Code from the app").fill(codeOf(secret));
    await page.getByRole("button", { name: "Add the app" }).click();
    const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    await someone.examine("recovery codes");
    const [recoveryCode = ""] = await codes.allTextContents();
    await page.getByRole("button", { name: "Copy" }).click();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied.split("\n")).toContain(recoveryCode);
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("10 codes left.").waitFor();
    await mailTo(email, /authenticator app was added/);

    await signsOut(someone, name);
    await password(someone, email);
    await someone.arrive("Show that it is you");
    const field = page.getByLabel("Code from your app");
    expect(await field.getAttribute("autocomplete")).toBe("one-time-code");
    await field.fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("This does not fit, or was used before.").waitFor();
    // The next code, one step early: the present one was used up when the app was added.
    await field.fill(codeOf(secret, 1));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: `Account of ${name}` }).waitFor();

    await signsOut(someone, name);
    await password(someone, email);
    await page.getByRole("button", { name: "Use a recovery code" }).click();
    await page.getByLabel("Recovery code").fill(recoveryCode.toUpperCase());
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: `Account of ${name}` }).waitFor();
    await someone.open(SECURITY);
    await page.getByText("9 codes left.").waitFor();
    await mailTo(email, /recovery codes was used/);
  });

  it("can be a passkey, which signs in without a password, too, on a phone", async () => {
    const { someone, email, name } = await newcomer("Pia Harbor", PHONE);
    const { page } = someone;
    await withPasskeys(page);
    await someone.open(SECURITY);
    await someone.arrive("Sign-in and security");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByLabel("Name of the passkey").fill("Pocket phone");
    await page.getByRole("button", { name: "Add the passkey" }).click();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("Pocket phone", { exact: true }).waitFor();
    await someone.examine("a passkey on a phone");

    await signsOut(someone, name);
    await someone.open(SIGN_IN);
    await page.getByRole("button", { name: "Use a passkey instead" }).click();
    await page.getByRole("button", { name: `Account of ${name}` }).waitFor();

    await signsOut(someone, name);
    await password(someone, email);
    await someone.arrive("Show that it is you");
    await page.getByRole("button", { name: "Use your passkey" }).click();
    await page.getByRole("button", { name: `Account of ${name}` }).waitFor();

    await someone.open(SECURITY);
    await page.getByRole("button", { name: "Remove Pocket phone" }).click();
    await page.getByRole("button", { name: "Remove the passkey" }).click();
    await page.getByText("None yet.").waitFor();
  });

  it("or not: a person sees own sessions and ends the others, and their pages notice", async () => {
    const { someone, email, name } = await newcomer("Quin Harbor");
    const other = await visitor();
    await other.signIn({ accountName: "demo", email, password: PASSWORD });
    await other.page.getByRole("button", { name: `Account of ${name}` }).waitFor();
    await someone.open(SECURITY);
    const sessions = someone.page.getByRole("list", { name: "Sessions" }).getByRole("listitem");
    await someone.page.getByRole("button", { name: /^End Chrome on Linux/ }).waitFor();
    expect(await sessions.count()).toBe(2);
    await someone.page.getByRole("button", { name: "End all other sessions" }).click();
    await someone.page.getByText("All other sessions are ended.").waitFor();
    expect(await sessions.count()).toBe(1);
    await other.openUntil(SECURITY, other.heading("Sign in"));
  });
});

async function signsOut({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("button", { name: `Account of ${name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in" }).waitFor();
}

/** The first half of a sign-in, which does not leave the page. */
async function password(someone: Visitor, email: string): Promise<void> {
  await someone.open(SIGN_IN);
  await someone.page.getByLabel("E-mail address").fill(email);
  await someone.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await someone.page.getByRole("button", { name: "Sign in" }).click();
}
