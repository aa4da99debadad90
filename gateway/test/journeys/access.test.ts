import { beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, linkIn, PortalClient } from "../support/client.js";
import { deed, fresh, freshEmail, PASSWORD } from "../support/deeds.js";

const url = () => demoInstance().url;
const tokenOf = (link: URL) => link.searchParams.get("token") ?? "";

async function acceptableEula(client: PortalClient): Promise<string | null> {
  const { storefront } = await client.ask<{
    storefront: { signUpForm: { eula: { id: string } | null } };
  }>(`{ storefront(accountName: "demo") { signUpForm { eula { id } } } }`);
  return storefront.signUpForm.eula?.id ?? null;
}

describe("ways in", () => {
  let staff: PortalClient;
  beforeAll(async () => {
    staff = await PortalClient.as("RESELLER_OPS", "demo");
  });

  it("a customer signs up, validates its address by the link, is approved and signs in", async () => {
    const visitor = new PortalClient(url());
    const email = freshEmail("signup");
    const company = fresh("Journey Works");
    const signedUp = await deed<{ nextStep: string }>(
      visitor,
      "signUp",
      {
        accountName: "demo",
        companyName: company,
        name: "Jo Doe",
        email,
        password: PASSWORD,
        acceptEulaId: await acceptableEula(visitor),
      },
      "... on SignUpSuccess { nextStep }",
    );
    expect(signedUp).toMatchObject({ __typename: "SignUpSuccess", nextStep: "VALIDATE_EMAIL" });

    const mail = await visitor.mailTo(email, /verify-email/);
    expect(mail.from).toContain("Northlight Cloud");
    const token = tokenOf(linkIn(mail, "/v2c/verify-email"));
    const verified = await deed<{ nextStep: string }>(
      visitor,
      "verifyEmail",
      { token },
      "... on VerifyEmailSuccess { nextStep }",
    );
    expect(verified).toMatchObject({
      __typename: "VerifyEmailSuccess",
      nextStep: "AWAIT_APPROVAL",
    });

    const request = await eventually("the request", async () => {
      const { approvalRequests } = await staff.ask<{
        approvalRequests: { edges: { node: { id: string } }[] };
      }>(
        `query Q($query: String) { approvalRequests(filter: { status: [PENDING], kind: [SIGN_UP], query: $query }) { edges { node { id } } } }`,
        { query: company },
      );
      return approvalRequests.edges[0]?.node;
    });
    await expect(deed(staff, "approveRequest", { requestId: request.id })).resolves.toMatchObject({
      __typename: "ApproveRequestSuccess",
    });
    await visitor.mailTo(email, /approved|welcome|ready/i);
    await visitor.signIn({ email, password: PASSWORD, accountName: "demo" });
    expect(visitor.signedIn).toBe(true);
  });

  it("staff create a customer with its first user, who sets a password by the link in the mail", async () => {
    const email = freshEmail("first");
    const made = await deed<{ customer: { id: string } }>(
      staff,
      "createCustomer",
      {
        name: fresh("Made Company"),
        country: "DE",
        firstUser: { email, name: "First Person", role: "CUSTOMER_ADMIN" },
      },
      "... on CreateCustomerSuccess { customer { id } }",
    );
    expect(made.__typename).toBe("CreateCustomerSuccess");

    const person = new PortalClient(url());
    const token = tokenOf(linkIn(await person.mailTo(email, /invitation/), "/v2c/invitation"));
    await expect(
      deed(person, "acceptInvitation", { token, name: "First Person", password: PASSWORD }),
    ).resolves.toMatchObject({
      __typename: "AcceptInvitationSuccess",
    });
    expect(person.signedIn).toBe(true);
    await expect(
      deed(new PortalClient(url()), "acceptInvitation", {
        token,
        name: "Thief",
        password: PASSWORD,
      }),
    ).resolves.toMatchObject({
      __typename: "LinkExpiredError",
    });

    await deed(new PortalClient(url()), "requestPasswordReset", { accountName: "demo", email });
    const reset = tokenOf(
      linkIn(await person.mailTo(email, /reset-password/), "/v2c/reset-password"),
    );
    const changed = "another password for journeys";
    await expect(
      deed(new PortalClient(url()), "resetPassword", { token: reset, password: changed }),
    ).resolves.toMatchObject({
      __typename: "ResetPasswordSuccess",
    });
    const again = new PortalClient(url());
    await again.signIn({ email, password: changed, accountName: "demo" });
    expect(again.signedIn).toBe(true);
  });

  it("never tells whether an address has an account", async () => {
    const visitor = new PortalClient(url());
    const known = await deed(
      visitor,
      "requestPasswordReset",
      { accountName: "demo", email: "ines@harborlane.example" },
      "... on RequestPasswordResetSuccess { message }",
    );
    const unknown = await deed(
      visitor,
      "requestPasswordReset",
      { accountName: "demo", email: freshEmail("nobody") },
      "... on RequestPasswordResetSuccess { message }",
    );
    expect(unknown).toEqual(known);
    const wrong = (email: string) =>
      deed(
        visitor,
        "signIn",
        { accountName: "demo", email, password: "not the password" },
        "... on SignInRefused { message }",
      );
    expect(await wrong(freshEmail("nobody"))).toEqual(await wrong("leo@harborlane.example"));
  });

  it("refuses a red-listed address with the same words as any other", async () => {
    const visitor = new PortalClient(url());
    const refused = await deed(visitor, "signUp", {
      accountName: "demo",
      companyName: "Throwaway",
      name: "T",
      email: "someone@disposable.example",
      password: PASSWORD,
      acceptEulaId: await acceptableEula(visitor),
    });
    expect(refused.__typename).toBe("SignUpRefusedError");
  });
});
