import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { eventOf } from "@markethall/testing";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
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

const selection = `... on SignUpSuccess { nextStep } ... on UserError { message } ... on InvalidInputError { field }`;
let counter = 0;

async function signUp(reseller: ResellerEntity, changes: object = {}, options = {}) {
  const input = {
    accountName: reseller.accountName,
    companyName: "Contoso",
    name: "Ann Hill",
    email: `ann${++counter}@contoso.example`,
    password: PASSWORD,
    ...changes,
  };
  const answer = await world.act<{ nextStep?: string; message?: string; field?: string }>(
    visitor,
    "signUp",
    selection,
    input,
    { ip: `10.0.0.${counter}`, ...options },
  );
  return { ...answer, email: input.email };
}

function signIn(reseller: ResellerEntity, email: string, ip = "10.1.0.1") {
  return world.act(
    visitor,
    "signIn",
    "... on SignInSuccess { viewer { user { role status } customer { status } } } ... on SignInRefused { message }",
    { accountName: reseller.accountName, email, password: PASSWORD },
    { ip },
  );
}

describe("sign-up", () => {
  it("opens an account at once where nothing else is required, and says so by mail", async () => {
    const reseller = await world.reseller({ approveAutomatically: true });
    const answer = await signUp(reseller);
    expect(answer).toMatchObject({ __typename: "SignUpSuccess", nextStep: "SIGN_IN" });
    expect(await world.letters()).toMatchObject([
      { to: { email: answer.email }, subject: "Welcome to Demo Cloud", brand: { supportEmail: "help@demo.example" } },
    ]);
    expect(await signIn(reseller, answer.email)).toMatchObject({
      __typename: "SignInSuccess",
      viewer: { user: { role: "CUSTOMER_ADMIN", status: "ACTIVE" }, customer: { status: "ACTIVE" } },
    });
  });

  it("waits for an approval, which opens user and customer exactly once", async () => {
    const reseller = await world.reseller();
    await world.announced();
    const { nextStep, email } = await signUp(reseller);
    expect(nextStep).toBe("AWAIT_APPROVAL");
    const events = await world.announced();
    const submitted = events.find(({ type }) => type === "identity.sign-up.submitted.v1");
    expect(submitted?.payload).toMatchObject({ companyName: "Contoso", name: "Ann Hill", email });
    expect(await signIn(reseller, email)).toMatchObject({ __typename: "SignInRefused" });

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
    expect((await world.letters()).map(({ subject }) => subject)).toEqual(["Welcome to Demo Cloud"]);
    expect(await signIn(reseller, email)).toMatchObject({ __typename: "SignInSuccess" });
  });

  it("tells a declined person the reason and lets nobody in", async () => {
    const reseller = await world.reseller();
    await world.announced();
    const { email } = await signUp(reseller);
    const submitted = (await world.announced()).find(({ type }) => type === "identity.sign-up.submitted.v1");
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
    expect(await signIn(reseller, email)).toMatchObject({ __typename: "SignInRefused" });
  });

  it("opens the approval only once the address is validated, by a link that works once", async () => {
    const reseller = await world.reseller({ requireEmailValidation: true });
    await world.announced();
    const { nextStep, email } = await signUp(reseller);
    expect(nextStep).toBe("VALIDATE_EMAIL");
    const types = async () => (await world.announced()).map(({ type }) => type);
    expect(await types()).not.toContain("identity.sign-up.submitted.v1");
    const [letter] = await world.letters();
    expect(letter).toMatchObject({ to: { email }, token: expect.any(String) });
    expect(letter?.text).toContain(`/v2c/verify-email?accountName=${reseller.accountName}&token=`);

    const verify = () =>
      world.act(visitor, "verifyEmail", "... on VerifyEmailSuccess { nextStep }", { token: letter?.token });
    expect(await verify()).toMatchObject({ __typename: "VerifyEmailSuccess", nextStep: "AWAIT_APPROVAL" });
    expect(await types()).toContain("identity.sign-up.submitted.v1");
    expect(await verify()).toMatchObject({ __typename: "LinkExpiredError" });
  });

  it("decides by the rules that held when the form was sent", async () => {
    const reseller = await world.reseller({ requireEmailValidation: true, approveAutomatically: true });
    const { email } = await signUp(reseller);
    const { actor: owner } = await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER");
    await world.act(owner, "updateSignUpPolicy", "__typename", { approveAutomatically: false });
    const [letter] = await world.letters();
    expect(
      await world.act(visitor, "verifyEmail", "... on VerifyEmailSuccess { nextStep }", { token: letter?.token }),
    ).toMatchObject({ nextStep: "SIGN_IN" });
    expect(await signIn(reseller, email)).toMatchObject({ __typename: "SignInSuccess" });
  });

  it("refuses by red and green list with one and the same message, and audits it", async () => {
    const red = await world.reseller({ redList: ["contoso.example"], approveAutomatically: true });
    const green = await world.reseller({ greenList: ["other.example"], approveAutomatically: true });
    await world.announced();
    const byRed = await signUp(red);
    const byGreen = await signUp(green);
    expect(byRed).toMatchObject({ __typename: "SignUpRefusedError" });
    expect(byGreen.message).toBe(byRed.message);
    const audits = (await world.announced()).filter(({ type }) => type === "audit.recorded.v1");
    expect(audits.map(({ payload }) => payload)).toMatchObject([
      { action: "signUp", outcome: "refused" },
      { action: "signUp", outcome: "refused" },
    ]);
  });

  it("does not tell whether an address has an account", async () => {
    const reseller = await world.reseller();
    const first = await signUp(reseller);
    await world.letters();
    const { admin } = world;
    const count = async () => (await admin.query("select count(*)::int as n from customer")).rows[0].n;
    const before = await count();
    const again = await signUp(reseller, { email: first.email.toUpperCase(), companyName: "Eve Ltd" });
    expect({ type: again.__typename, nextStep: again.nextStep }).toEqual({ type: "SignUpSuccess", nextStep: first.nextStep });
    expect(await count()).toBe(before);
    expect(await world.letters()).toMatchObject([{ to: { email: first.email }, subject: "You have an account at Demo Cloud already" }]);
  });

  it("keeps version, time, address and person of an accepted EULA, and asks for the present one", async () => {
    const reseller = await world.reseller();
    const { actor: owner } = await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER");
    const publish = () =>
      world.act<{ terms: { id: string; version: number } }>(
        owner,
        "publishTerms",
        "... on PublishTermsSuccess { terms { id version } }",
        { kind: "EULA", title: "Terms of use", body: "Be kind." },
      );
    const old = (await publish()).terms;
    await world.act(owner, "updateSignUpPolicy", "__typename", { requireEula: true });
    const { terms } = await publish();
    expect([old.version, terms.version]).toEqual([1, 2]);
    expect(await signUp(reseller)).toMatchObject({ __typename: "InvalidInputError", field: "acceptEulaId" });
    expect(await signUp(reseller, { acceptEulaId: old.id })).toMatchObject({ field: "acceptEulaId" });
    expect(await signUp(reseller, { acceptEulaId: terms.id }, { ip: "10.9.9.9" })).toMatchObject({ __typename: "SignUpSuccess" });
    const { rows } = await world.admin.query("select * from terms_acceptance where reseller_id = $1", [reseller.id]);
    expect(rows).toMatchObject([{ terms_id: terms.id, ip: "10.9.9.9", accepted_at: expect.any(Date), user_id: expect.any(String) }]);
  });

  it.each([
    { changes: { email: "nobody" }, field: "email" },
    { changes: { companyName: " " }, field: "companyName" },
    { changes: { address: { line1: "1 High St", city: "Leeds", postalCode: "L1", country: "Great Britain" } }, field: "address.country" },
    { changes: { accountName: "no-such-portal" }, field: "accountName" },
  ])("names the field $field that cannot be used", async ({ changes, field }) => {
    expect(await signUp(await world.reseller(), changes)).toMatchObject({ __typename: "InvalidInputError", field });
  });

  it("asks for an address where the reseller requires one", async () => {
    expect(await signUp(await world.reseller({ requireAddress: true }))).toMatchObject({ field: "address" });
  });

  it("refuses a weak password, and a portal that takes no sign-ups", async () => {
    expect(await signUp(await world.reseller(), { password: "short" })).toMatchObject({ __typename: "WeakPasswordError" });
    expect(await signUp(await world.reseller({ features: ["catalog"] }))).toMatchObject({ __typename: "SignUpRefusedError" });
  });

  it("answers a replay with the first answer and acts once; another form under the key is an error", async () => {
    const reseller = await world.reseller();
    const form = { email: "replay@contoso.example" };
    const options = { idempotencyKey: "0f3c", ip: "10.8.0.1" };
    const first = await signUp(reseller, form, options);
    expect(await signUp(reseller, form, options)).toEqual(first);
    const { rows } = await world.admin.query("select count(*)::int as n from customer where reseller_id = $1", [reseller.id]);
    expect(rows[0].n).toBe(1);
    await expect(signUp(reseller, { ...form, companyName: "Other" }, options)).rejects.toThrow(/idempotency key/);
    expect(JSON.stringify((await world.admin.query("select * from idempotency")).rows)).not.toContain(PASSWORD);
  });

  it("makes one account of two forms at once", async () => {
    const reseller = await world.reseller();
    const email = "twice@contoso.example";
    const answers = await Promise.all([signUp(reseller, { email }), signUp(reseller, { email })]);
    expect(answers.map(({ nextStep }) => nextStep)).toEqual(["AWAIT_APPROVAL", "AWAIT_APPROVAL"]);
    const { rows } = await world.admin.query("select count(*)::int as n from app_user where email = $1", [email]);
    expect(rows[0].n).toBe(1);
  });

  it("holds back whoever sends form after form", async () => {
    const reseller = await world.reseller();
    const email = "busy@contoso.example";
    const options = { ip: "10.7.0.1" };
    for (let form = 0; form < 5; form++) await signUp(reseller, { email }, options);
    await expect(signUp(reseller, { email }, options)).rejects.toThrow(/Too many/);
  });
});

describe("a request for access", () => {
  const ask = (reseller: ResellerEntity, customerNumber: string, email: string) =>
    world.act(
      visitor,
      "requestAccess",
      "... on RequestAccessSuccess { message } ... on UserError { message }",
      { accountName: reseller.accountName, customerNumber, name: "Bob Hill", email, password: PASSWORD },
      { ip: `10.3.0.${++counter}` },
    );

  it("goes to approval when the number is right, and answers the same when it is not", async () => {
    const reseller = await world.reseller();
    const { actor: owner } = await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER");
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
    const requested = (await world.announced()).filter(({ type }) => type === "identity.account-access.requested.v1");
    expect(requested).toMatchObject([{ customerId: customer.id, payload: { email: "bob@fabrikam.example" } }]);

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
    expect(await signIn(reseller, "bob@fabrikam.example")).toMatchObject({ viewer: { user: { role: "CUSTOMER_VIEWER" } } });
  });
});
