import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openWorld, PASSWORD, visitor, type World } from "./world.js";

let world: World;
let reseller: ResellerEntity;
let owner: Actor;
let source = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  reseller = await world.reseller();
  owner = (await world.user(tenant(), "RESELLER_OWNER")).actor;
  await world.letters();
});

const NEW_PASSWORD = "two walruses in the hall";
const tenant = () => ({ resellerId: reseller.id, customerId: null });
const signIn = (email: string, password: string) =>
  world.act(
    visitor,
    "signIn",
    "... on SignInSuccess { viewer { user { id } } }",
    { accountName: reseller.accountName, email, password },
    { ip: `10.4.0.${++source}` },
  );

async function onboard(email = `first${++source}@contoso.example`) {
  const { customer, user } = await world.act<{
    customer: { id: string };
    user: { id: string; status: string };
  }>(
    owner,
    "createCustomer",
    "... on CreateCustomerSuccess { customer { id } user { id status } } ... on UserError { message }",
    { name: "Contoso", firstUser: { email, name: "Ann Hill", role: "CUSTOMER_ADMIN" } },
  );
  const [letter] = await world.letters();
  return { customer, user, email, letter };
}

const accept = (token: string | null | undefined, password = PASSWORD) =>
  world.act(
    visitor,
    "acceptInvitation",
    "... on AcceptInvitationSuccess { viewer { user { name status } customer { name } } } ... on UserError { message }",
    { token, name: "Ann B. Hill", password },
  );

describe("an invitation", () => {
  it("arrives in the reseller's name and lets its person in, signed in", async () => {
    const { user, letter, email } = await onboard();
    expect(user.status).toBe("INVITED");
    expect(letter).toMatchObject({
      to: { email, name: "Ann Hill" },
      subject: "Your invitation to Demo Cloud",
    });
    const accepted = await accept(letter?.token);
    expect(accepted).toMatchObject({
      __typename: "AcceptInvitationSuccess",
      viewer: { user: { name: "Ann B. Hill", status: "ACTIVE" }, customer: { name: "Contoso" } },
    });
    expect(await world.comeIn(accepted.session)).toMatchObject({
      id: user.id,
      role: "CUSTOMER_ADMIN",
    });
    expect(await signIn(email, PASSWORD)).toMatchObject({ __typename: "SignInSuccess" });
  });

  it("works once, also when used five times at once", async () => {
    const { letter } = await onboard();
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(letter?.token)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "AcceptInvitationSuccess",
      ...Array.from({ length: 4 }, () => "LinkExpiredError"),
    ]);
  });

  it("is not used up by a weak password", async () => {
    const { letter, email } = await onboard();
    expect(await accept(letter?.token, "short")).toMatchObject({ __typename: "WeakPasswordError" });
    expect(await accept(letter?.token, `${email}`)).toMatchObject({
      __typename: "WeakPasswordError",
    });
    expect(await accept(letter?.token)).toMatchObject({ __typename: "AcceptInvitationSuccess" });
  });

  it("expires after seven days and can be sent again, which ends the first", async () => {
    const { user, letter } = await onboard();
    world.realTime.pass(24 * 7);
    expect(await accept(letter?.token)).toMatchObject({ __typename: "LinkExpiredError" });
    await world.act(owner, "resendInvitation", "__typename", { userId: user.id });
    const [second] = await world.letters();
    await world.act(owner, "resendInvitation", "__typename", { userId: user.id });
    const [third] = await world.letters();
    expect(await accept(second?.token)).toMatchObject({ __typename: "LinkExpiredError" });
    expect(await accept(third?.token)).toMatchObject({ __typename: "AcceptInvitationSuccess" });
    expect(
      await world.act(owner, "resendInvitation", "__typename", { userId: user.id }),
    ).toMatchObject({
      __typename: "InvalidInputError",
    });
  });

  it("is refused for an address that has an account, without a half of a customer", async () => {
    const { email } = await onboard();
    const count = async () =>
      (await world.admin.query("select count(*)::int as n from customer")).rows[0].n;
    const before = await count();
    const answer = await world.act(owner, "createCustomer", "... on UserError { message }", {
      name: "Again",
      firstUser: { email: email.toUpperCase(), name: "Ann", role: "CUSTOMER_ADMIN" },
    });
    expect(answer).toMatchObject({ __typename: "EmailTakenError" });
    expect(await count()).toBe(before);
  });

  it("is made by a customer's admin for the own customer, and for no staff", async () => {
    const { customer } = await onboard();
    const { actor } = await world.user({ ...tenant(), customerId: customer.id }, "CUSTOMER_ADMIN");
    const invite = (input: object) =>
      world.act(actor, "inviteUser", "... on InviteUserSuccess { user { role } }", input);
    const person = { email: "new@contoso.example", name: "New" };
    expect(await invite({ ...person, role: "CUSTOMER_BUYER" })).toMatchObject({
      user: { role: "CUSTOMER_BUYER" },
    });
    expect(
      await invite({ ...person, email: "x@contoso.example", role: "RESELLER_OWNER" }),
    ).toMatchObject({
      __typename: "InvalidInputError",
    });
    const staff = (await world.user(tenant(), "RESELLER_OPS")).actor;
    const { errors } = await world.run(
      staff,
      `mutation { inviteUser(input: {email: "s@demo.example", name: "S", role: RESELLER_SALES}) { __typename } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("a forgotten password", () => {
  const ask = (email: string) =>
    world.act(
      visitor,
      "requestPasswordReset",
      "... on RequestPasswordResetSuccess { message }",
      { accountName: reseller.accountName, email },
      { ip: `10.5.0.${++source}` },
    );
  const reset = (token: string | null | undefined, password = NEW_PASSWORD) =>
    world.act(
      visitor,
      "resetPassword",
      "... on ResetPasswordSuccess { accountName } ... on UserError { message }",
      {
        token,
        password,
      },
    );

  it("is set anew by a link that works once and ends every session", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const { session } = await signIn(user.email, PASSWORD);
    await ask(user.email.toUpperCase());
    const [letter] = await world.letters();
    expect(letter?.text).toContain(
      `/v2c/reset-password?accountName=${reseller.accountName}&token=`,
    );
    expect(await reset(letter?.token)).toMatchObject({ accountName: reseller.accountName });
    expect(await world.comeIn(session)).toBeNull();
    expect(await signIn(user.email, PASSWORD)).toMatchObject({ __typename: "SignInRefused" });
    expect(await signIn(user.email, NEW_PASSWORD)).toMatchObject({ __typename: "SignInSuccess" });
    expect(await reset(letter?.token)).toMatchObject({ __typename: "LinkExpiredError" });
  });

  it("is asked for with one answer, whether somebody has the address or not", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    expect(await ask("nobody@nowhere.example")).toEqual(await ask(user.email));
    expect((await world.letters()).map(({ to }) => to.email)).toEqual([user.email]);
  });

  it("expires after an hour, and a newer link ends the older one", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    await ask(user.email);
    const [first] = await world.letters();
    await ask(user.email);
    const [second] = await world.letters();
    expect(await reset(first?.token)).toMatchObject({ __typename: "LinkExpiredError" });
    world.realTime.pass(1);
    expect(await reset(second?.token)).toMatchObject({ __typename: "LinkExpiredError" });
  });

  it("serves whoever was invited and lost the letter", async () => {
    const { email, letter } = await onboard();
    await ask(email);
    const [again] = await world.letters();
    expect(again?.subject).toBe("Your invitation to Demo Cloud");
    expect(await accept(letter?.token)).toMatchObject({ __typename: "LinkExpiredError" });
    expect(await accept(again?.token)).toMatchObject({ __typename: "AcceptInvitationSuccess" });
  });

  it("is changed by the current one, which ends the other sessions and renews this one", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const mine = await signIn(user.email, PASSWORD);
    const other = await signIn(user.email, PASSWORD);
    const actor = (await world.comeIn(mine.session)) ?? visitor;
    const change = (currentPassword: string) =>
      world.act(actor, "changePassword", "... on UserError { message }", {
        currentPassword,
        newPassword: NEW_PASSWORD,
      });
    expect(await change("not this one, no")).toMatchObject({
      __typename: "InvalidInputError",
      session: undefined,
    });
    const changed = await change(PASSWORD);
    expect(changed.__typename).toBe("ChangePasswordSuccess");
    expect(await world.comeIn(mine.session)).toBeNull();
    expect(await world.comeIn(other.session)).toBeNull();
    expect(await world.comeIn(changed.session)).toMatchObject({ id: user.id });
  });

  it("leaves no token anywhere but in the letter", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    await ask(user.email);
    const [letter] = await world.letters();
    const token = letter?.token ?? "no token";
    for (const table of ["link", "outbox", "idempotency", "jobs._private_jobs"]) {
      const { rows } = await world.admin.query(`select * from ${table}`);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
  });
});
