import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { signIn, signUp } from "./sign-up-steps.js";
import { openWorld, PASSWORD, visitor, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.letters();
  await world.announced();
});

describe("sign-up", () => {
  it("opens an account at once where nothing else is required, and says so by mail", async () => {
    const reseller = await world.reseller({ approveAutomatically: true });
    const answer = await signUp(world, reseller);
    expect(answer).toMatchObject({ __typename: "SignUpSuccess", nextStep: "SIGN_IN" });
    expect(await world.letters()).toMatchObject([
      {
        to: { email: answer.email },
        subject: "Welcome to Demo Cloud",
        brand: { supportEmail: "help@demo.example" },
      },
    ]);
    expect(await signIn(world, reseller, answer.email)).toMatchObject({
      __typename: "SignInSuccess",
      viewer: {
        user: { role: "CUSTOMER_ADMIN", status: "ACTIVE" },
        customer: { status: "ACTIVE" },
      },
    });
  });

  it("waits for an approval, which opens user and customer exactly once", async () => {
    const reseller = await world.reseller();
    await world.announced();
    const { nextStep, email } = await signUp(world, reseller);
    expect(nextStep).toBe("AWAIT_APPROVAL");
    const events = await world.announced();
    const submitted = events.find(({ type }) => type === "identity.sign-up.submitted.v1");
    expect(submitted?.payload).toMatchObject({ companyName: "Contoso", name: "Ann Hill", email });
    expect(await signIn(world, reseller, email)).toMatchObject({ __typename: "SignInRefused" });

    const { userId, customerId } = submitted?.payload as { userId: string; customerId: string };
    const decided = eventOf("approvals.request.decided.v1", reseller.id, {
      requestId: "r",
      kind: "SIGN_UP",
      subjectId: userId,
      customerId,
      decision: "APPROVED",
      reason: null,
      decidedByName: "Olga",
    });
    await world.letters();
    expect(await world.receive(decided)).toBe(true);
    expect(await world.receive(decided)).toBe(false);
    expect((await world.letters()).map(({ subject }) => subject)).toEqual([
      "Welcome to Demo Cloud",
    ]);
    expect(await signIn(world, reseller, email)).toMatchObject({ __typename: "SignInSuccess" });
  });

  it("tells a declined person the reason and lets nobody in", async () => {
    const reseller = await world.reseller();
    await world.announced();
    const { email } = await signUp(world, reseller);
    const submitted = (await world.announced()).find(
      ({ type }) => type === "identity.sign-up.submitted.v1",
    );
    const { customerId } = submitted?.payload as { customerId: string };
    await world.letters();
    await world.receive(
      // By its customer, as a request may name it.
      eventOf("approvals.request.decided.v1", reseller.id, {
        kind: "SIGN_UP",
        subjectId: customerId,
        customerId,
        decision: "DECLINED",
        reason: "We do not serve this country.",
      }),
    );
    const [letter] = await world.letters();
    expect(letter?.text).toContain("We do not serve this country.");
    expect(await signIn(world, reseller, email)).toMatchObject({ __typename: "SignInRefused" });
  });

  it("opens the approval only once the address is validated, by a link that works once", async () => {
    const reseller = await world.reseller({ requireEmailValidation: true });
    await world.announced();
    const { nextStep, email } = await signUp(world, reseller);
    expect(nextStep).toBe("VALIDATE_EMAIL");
    const types = async () => (await world.announced()).map(({ type }) => type);
    expect(await types()).not.toContain("identity.sign-up.submitted.v1");
    const [letter] = await world.letters();
    expect(letter).toMatchObject({ to: { email }, token: expect.any(String) });
    expect(letter?.text).toContain(`/v2c/verify-email?accountName=${reseller.accountName}&token=`);

    const verify = () =>
      world.act(visitor, "verifyEmail", "... on VerifyEmailSuccess { nextStep }", {
        token: letter?.token,
      });
    expect(await verify()).toMatchObject({
      __typename: "VerifyEmailSuccess",
      nextStep: "AWAIT_APPROVAL",
    });
    expect(await types()).toContain("identity.sign-up.submitted.v1");
    expect(await verify()).toMatchObject({ __typename: "LinkExpiredError" });
  });

  it("decides by the rules that held when the form was sent", async () => {
    const reseller = await world.reseller({
      requireEmailValidation: true,
      approveAutomatically: true,
    });
    const { email } = await signUp(world, reseller);
    const { actor: owner } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OWNER",
    );
    await world.act(owner, "updateSignUpPolicy", "__typename", { approveAutomatically: false });
    const [letter] = await world.letters();
    expect(
      await world.act(visitor, "verifyEmail", "... on VerifyEmailSuccess { nextStep }", {
        token: letter?.token,
      }),
    ).toMatchObject({ nextStep: "SIGN_IN" });
    expect(await signIn(world, reseller, email)).toMatchObject({ __typename: "SignInSuccess" });
  });
});

describe("a request for access", () => {
  const ask = (reseller: ResellerEntity, customerNumber: string, email: string) =>
    world.act(
      visitor,
      "requestAccess",
      "... on RequestAccessSuccess { message } ... on UserError { message }",
      {
        accountName: reseller.accountName,
        customerNumber,
        name: "Bob Hill",
        email,
        password: PASSWORD,
      },
      { ip: `10.3.0.${email.length}` },
    );

  it("goes to approval when the number is right, and answers the same when it is not", async () => {
    const reseller = await world.reseller();
    const { actor: owner } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OWNER",
    );
    const { customer } = await world.act<{ customer: { id: string; number: string } }>(
      owner,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id number } }",
      { name: "Fabrikam" },
    );
    await world.announced();
    const right = await ask(reseller, customer.number.toLowerCase(), "bob@fabrikam.example");
    const wrong = await ask(reseller, "C-99999", "eve@fabrikam.example");
    expect(wrong).toEqual(right);
    const requested = (await world.announced()).filter(
      ({ type }) => type === "identity.account-access.requested.v1",
    );
    expect(requested).toMatchObject([
      { customerId: customer.id, payload: { email: "bob@fabrikam.example" } },
    ]);

    const { userId } = requested[0]?.payload as { userId: string };
    await world.receive(
      eventOf("approvals.request.decided.v1", reseller.id, {
        kind: "ACCOUNT_ACCESS",
        subjectId: userId,
        customerId: customer.id,
        decision: "APPROVED",
        reason: null,
      }),
    );
    expect(await signIn(world, reseller, "bob@fabrikam.example")).toMatchObject({
      viewer: { user: { role: "CUSTOMER_VIEWER" } },
    });
  });
});
