import { describe, it } from "@jest/globals";
import { fresh, freshEmail, PASSWORD } from "../support/fresh.js";
import { linkIn, mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

describe("the ways in", () => {
  const { visitor, person } = stage();

  it("a company signs up, confirms its address by the link, is approved in the console and comes in", async () => {
    const company = fresh("Lantern Works");
    const email = freshEmail("jo");
    const jo = await visitor();
    await jo.open("/v2c/catalog?accountName=demo");
    await jo.page.getByRole("link", { name: "Sign up" }).click();
    await jo.arrive("Sign up your company");
    await jo.page.getByLabel("Company").fill(company);
    await jo.page.getByLabel("Your name").fill("Jo Lantern");
    await jo.page.getByLabel("E-mail address").fill(email);
    await jo.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await jo.page.getByRole("checkbox", { name: /I accept the/ }).check();
    await jo.page.getByRole("button", { name: "Sign up" }).click();
    await jo.arrive("Thank you");

    const mail = await mailTo(email, /verify-email/);
    await jo.page.goto(linkIn(mail, "/v2c/verify-email"));
    await jo.arrive("Confirm your address");
    await jo.page.getByRole("button", { name: "Confirm my address" }).click();
    await jo.page.getByText("looks at your request").waitFor();

    const tomas = await person("tomas@northlight.example");
    await tomas.open(`/console/approvals?q=${encodeURIComponent(company)}`);
    await tomas.page.getByRole("row", { name: new RegExp(company) }).click();
    const request = tomas.page.getByRole("dialog", { name: "Approval request" });
    await request.getByRole("button", { name: "Approve" }).click();
    await request.getByRole("region", { name: "Decision" }).getByText("Approved").waitFor();

    await mailTo(email, /approved|welcome|ready/i);
    await jo.signIn({ accountName: "demo", email, password: PASSWORD });
    await jo.page.getByRole("button", { name: "Account of Jo Lantern" }).waitFor();
  });

  it("an invited person chooses a password by the link, forgets it, and chooses another by mail", async () => {
    const email = freshEmail("finn");
    const ines = await person("ines@harborlane.example");
    await ines.open("/v2c/company?accountName=demo");
    await ines.page.getByRole("button", { name: "Invite somebody" }).click();
    const dialog = ines.page.getByRole("dialog", { name: "Invite somebody" });
    await dialog.getByLabel("Name").fill("Finn Harbor");
    await dialog.getByLabel("E-mail address").fill(email);
    await ines.examine("invitation of a colleague");
    await dialog.getByRole("button", { name: "Send the invitation" }).click();

    const finn = await visitor();
    const invitation = linkIn(await mailTo(email, /invitation/), "/v2c/invitation");
    await finn.page.goto(invitation);
    await finn.arrive("Welcome");
    await finn.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await finn.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await signsOut(finn, "Finn Harbor");

    await finn.page.goto(invitation);
    await finn.page.getByLabel("Password", { exact: true }).fill("the password of a thief");
    await finn.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await finn.arrive("This link no longer works");

    const another = "another password for journeys";
    await finn.open("/v2c/sign-in?accountName=demo");
    await finn.arrive("Sign in");
    await finn.page.getByRole("link", { name: "Forgot your password?" }).click();
    await finn.arrive("Forgot your password?");
    await finn.page.getByLabel("E-mail address").fill(email);
    await finn.page.getByRole("button", { name: "Send the link" }).click();
    await finn.page.getByText("Look into your mail").waitFor();
    await finn.page.goto(linkIn(await mailTo(email, /reset-password/), "/v2c/reset-password"));
    await finn.arrive("Set a new password");
    await finn.page.getByLabel("New password", { exact: true }).fill(another);
    await finn.page.getByRole("button", { name: "Set the password" }).click();
    await finn.page.getByText("Your password is set").waitFor();
    await finn.signIn({ accountName: "demo", email, password: another });
    await finn.page.getByRole("button", { name: "Account of Finn Harbor" }).waitFor();
  });
});

async function signsOut({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("button", { name: `Account of ${name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in" }).waitFor();
}
