import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { signUp } from "./sign-up-steps.js";
import { openWorld, PASSWORD, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.letters();
  await world.announced();
});

describe("the form of a sign-up", () => {
  it("refuses by red and green list with one and the same message, and audits it", async () => {
    const red = await world.reseller({ redList: ["contoso.example"], approveAutomatically: true });
    const green = await world.reseller({
      greenList: ["other.example"],
      approveAutomatically: true,
    });
    await world.announced();
    const byRed = await signUp(world, red);
    const byGreen = await signUp(world, green);
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
    const first = await signUp(world, reseller);
    await world.letters();
    const { admin } = world;
    const count = async () =>
      (await admin.query("select count(*)::int as n from customer")).rows[0].n;
    const before = await count();
    const again = await signUp(world, reseller, {
      email: first.email.toUpperCase(),
      companyName: "Eve Ltd",
    });
    expect({ type: again.__typename, nextStep: again.nextStep }).toEqual({
      type: "SignUpSuccess",
      nextStep: first.nextStep,
    });
    expect(await count()).toBe(before);
    expect(await world.letters()).toMatchObject([
      { to: { email: first.email }, subject: "You have an account at Demo Cloud already" },
    ]);
  });

  it("keeps version, time, address and person of an accepted EULA, and asks for the present one", async () => {
    const reseller = await world.reseller();
    const { actor: owner } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OWNER",
    );
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
    expect(await signUp(world, reseller)).toMatchObject({
      __typename: "InvalidInputError",
      field: "acceptEulaId",
    });
    expect(await signUp(world, reseller, { acceptEulaId: old.id })).toMatchObject({
      field: "acceptEulaId",
    });
    expect(
      await signUp(world, reseller, { acceptEulaId: terms.id }, { ip: "10.9.9.9" }),
    ).toMatchObject({
      __typename: "SignUpSuccess",
    });
    const { rows } = await world.admin.query(
      "select * from terms_acceptance where reseller_id = $1",
      [reseller.id],
    );
    expect(rows).toMatchObject([
      {
        terms_id: terms.id,
        ip: "10.9.9.9",
        accepted_at: expect.any(Date),
        user_id: expect.any(String),
      },
    ]);
  });

  it.each([
    { changes: { email: "nobody" }, field: "email" },
    { changes: { companyName: " " }, field: "companyName" },
    {
      changes: {
        address: { line1: "1 High St", city: "Leeds", postalCode: "L1", country: "Great Britain" },
      },
      field: "address.country",
    },
    { changes: { accountName: "no-such-portal" }, field: "accountName" },
  ])("names the field $field that cannot be used", async ({ changes, field }) => {
    expect(await signUp(world, await world.reseller(), changes)).toMatchObject({
      __typename: "InvalidInputError",
      field,
    });
  });

  it("asks for an address where the reseller requires one", async () => {
    expect(await signUp(world, await world.reseller({ requireAddress: true }))).toMatchObject({
      field: "address",
    });
  });

  it("refuses a weak password, and a portal that takes no sign-ups", async () => {
    expect(await signUp(world, await world.reseller(), { password: "short" })).toMatchObject({
      __typename: "WeakPasswordError",
    });
    expect(await signUp(world, await world.reseller({ features: ["catalog"] }))).toMatchObject({
      __typename: "SignUpRefusedError",
    });
  });

  it("answers a replay with the first answer and acts once; another form under the key is an error", async () => {
    const reseller = await world.reseller();
    const form = { email: "replay@contoso.example" };
    const options = { idempotencyKey: "0f3c", ip: "10.8.0.1" };
    const first = await signUp(world, reseller, form, options);
    expect(await signUp(world, reseller, form, options)).toEqual(first);
    const { rows } = await world.admin.query(
      "select count(*)::int as n from customer where reseller_id = $1",
      [reseller.id],
    );
    expect(rows[0].n).toBe(1);
    await expect(
      signUp(world, reseller, { ...form, companyName: "Other" }, options),
    ).rejects.toThrow(/idempotency key/);
    expect(
      JSON.stringify((await world.admin.query("select * from idempotency")).rows),
    ).not.toContain(PASSWORD);
  });

  it("makes one account of two forms at once", async () => {
    const reseller = await world.reseller();
    const email = "twice@contoso.example";
    const answers = await Promise.all([
      signUp(world, reseller, { email }),
      signUp(world, reseller, { email }),
    ]);
    expect(answers.map(({ nextStep }) => nextStep)).toEqual(["AWAIT_APPROVAL", "AWAIT_APPROVAL"]);
    const { rows } = await world.admin.query(
      "select count(*)::int as n from app_user where email = $1",
      [email],
    );
    expect(rows[0].n).toBe(1);
  });

  it("holds back whoever sends form after form", async () => {
    const reseller = await world.reseller();
    const email = "busy@contoso.example";
    const options = { ip: "10.7.0.1" };
    for (let form = 0; form < 5; form++) await signUp(world, reseller, { email }, options);
    await expect(signUp(world, reseller, { email }, options)).rejects.toThrow(/Too many/);
  });
});
