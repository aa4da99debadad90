import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { securitySteps } from "./security-steps.js";
import { openWorld, type World } from "./world.js";

let world: World;
let steps: ReturnType<typeof securitySteps>;
beforeAll(async () => {
  world = await openWorld();
  steps = securitySteps(world);
});
afterAll(() => world.close());

const halfMinute = 30 / 3600;

const protectedPerson = () => steps.protectedPerson();
const halfWay = (person: Parameters<typeof steps.halfWay>[0]) => steps.halfWay(person);

describe("an authenticator app", () => {
  it("is added by its first code, and gives ten recovery codes and a new session token", async () => {
    const reseller = await world.reseller({ displayName: "Northlight" });
    const tenant = { resellerId: reseller.id, customerId: null };
    const { user } = await world.user(tenant, "RESELLER_OPS");
    const signedIn = await steps.signIn(user);
    const app = await steps.addApp(await steps.actorOf(signedIn));
    expect(app.uri).toMatch(/^otpauth:\/\/totp\/Northlight.*secret=/);
    expect(app.qrCode).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(app.recoveryCodes).toHaveLength(10);
    expect(new Set(app.recoveryCodes).size).toBe(10);
    expect(app.security).toMatchObject({
      recoveryCodesLeft: 10,
      proofMethods: ["AUTHENTICATOR_APP", "RECOVERY_CODE"],
    });
    expect(await world.comeIn(signedIn.session)).toBeNull();
    expect(await world.comeIn(app.session)).toMatchObject({ id: user.id });
    const [letter] = await world.letters();
    expect(letter).toMatchObject({ to: { email: user.email } });
    expect(letter?.text).toContain("authenticator app was added");
  });

  it("keeps its secret sealed and its codes hashed", async () => {
    const { app, codes } = await protectedPerson();
    for (const table of [
      "authenticator_app",
      "recovery_code",
      "outbox",
      "idempotency",
      "jobs._private_jobs",
    ]) {
      const text = JSON.stringify((await world.admin.query(`select * from ${table}`)).rows);
      for (const secret of [app.secret, ...codes]) expect(text).not.toContain(secret);
    }
  });

  it("is not added by a wrong code, and asks for nothing until it is", async () => {
    const reseller = await world.reseller();
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const actor = await steps.actorOf(await steps.signIn(user));
    await world.act(actor, "beginAuthenticatorApp", "__typename", null);
    expect(await steps.change(actor, "confirmAuthenticatorApp", { code: "000000" })).toMatchObject({
      __typename: "InvalidInputError",
    });
    expect((await steps.signIn(user)).__typename).toBe("SignInSuccess");
  });

  it("ends the sessions that stood on the password alone", async () => {
    const reseller = await world.reseller();
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const other = await steps.signIn(user);
    await steps.addApp(await steps.actorOf(await steps.signIn(user)));
    expect(await world.comeIn(other.session)).toBeNull();
  });

  it("is asked for after the password, which alone opens nothing", async () => {
    const person = await protectedPerson();
    const { challenge, ip, step } = await halfWay(person);
    expect(step).toMatchObject({
      __typename: "SecondFactorRequired",
      methods: ["AUTHENTICATOR_APP", "RECOVERY_CODE"],
      passkeyOptions: null,
      session: undefined,
    });
    expect(await world.comeIn(challenge)).toBeNull();
    const done = await steps.complete({ challenge, code: steps.codeAt(person.app.secret) }, ip);
    expect(done.__typename).toBe("SignInSuccess");
    expect(await world.comeIn(done.session)).toMatchObject({ id: person.user.id });
  });

  it.each([
    { steps: -2, fits: false, why: "a minute old" },
    { steps: -1, fits: true, why: "the one before" },
    { steps: 0, fits: true, why: "the present one" },
    { steps: 1, fits: true, why: "the next one" },
    { steps: 2, fits: false, why: "a minute ahead" },
  ])("takes $why: $fits", async ({ steps: offset, fits }) => {
    const person = await protectedPerson();
    // To the beginning of a later step, so that none ends while the test looks.
    const seconds = world.realTime.now().getTime() / 1000;
    world.realTime.pass((30 - (seconds % 30)) / 3600 + 4 * halfMinute);
    const { challenge, ip } = await halfWay(person);
    const done = await steps.complete(
      { challenge, code: steps.codeAt(person.app.secret, offset) },
      ip,
    );
    expect(done.__typename).toBe(fits ? "SignInSuccess" : "SignInRefused");
  });

  it("takes each code once, also when it comes four times at once", async () => {
    const person = await protectedPerson();
    const code = steps.codeAt(person.app.secret);
    const halves = await Promise.all([1, 2, 3, 4].map(() => halfWay(person)));
    const done = await Promise.all(
      halves.map(({ challenge, ip }) => steps.complete({ challenge, code }, ip)),
    );
    expect(done.filter(({ __typename }) => __typename === "SignInSuccess")).toHaveLength(1);
    const later = await halfWay(person);
    const replay = await steps.complete({ challenge: later.challenge, code }, later.ip);
    expect(replay).toMatchObject({ __typename: "SignInRefused", session: undefined });
  });

  it("no longer takes a code older than one that was taken", async () => {
    const person = await protectedPerson();
    const [now, next] = [steps.codeAt(person.app.secret), steps.codeAt(person.app.secret, 1)];
    const first = await halfWay(person);
    await steps.complete({ challenge: first.challenge, code: next }, first.ip);
    const second = await halfWay(person);
    expect(
      (await steps.complete({ challenge: second.challenge, code: now }, second.ip)).__typename,
    ).toBe("SignInRefused");
  });
});

describe("the second step", () => {
  it("has five tries, then is over even for the right code, and the person hears of it", async () => {
    const person = await protectedPerson();
    await world.letters();
    const { challenge, ip } = await halfWay(person);
    for (let guess = 0; guess < 5; guess++) await steps.complete({ challenge, code: "000000" }, ip);
    const sixth = await steps.complete({ challenge, code: steps.codeAt(person.app.secret) }, ip);
    expect(sixth).toMatchObject({
      __typename: "SignInRefused",
      message: expect.stringContaining("Start again"),
    });
    expect((await world.letters()).map(({ text }) => text).join()).toContain(
      "failed several times",
    );
  });

  it("is over after five minutes", async () => {
    const person = await protectedPerson();
    const { challenge, ip } = await halfWay(person);
    world.realTime.pass(5 / 60);
    const late = await steps.complete({ challenge, code: steps.codeAt(person.app.secret) }, ip);
    expect(late.__typename).toBe("SignInRefused");
  });

  it("works from the source that has shown the password only", async () => {
    const person = await protectedPerson();
    const { challenge, ip } = await halfWay(person);
    const code = steps.codeAt(person.app.secret);
    expect((await steps.complete({ challenge, code }, "10.99.0.1")).__typename).toBe(
      "SignInRefused",
    );
    expect((await steps.complete({ challenge, code }, ip)).__typename).toBe("SignInSuccess");
  });

  it("is over once the password has changed", async () => {
    const person = await protectedPerson();
    const { challenge, ip } = await halfWay(person);
    const changed = await world.act(person.actor, "changePassword", "__typename", {
      currentPassword: "a walrus in the hall",
      newPassword: "two walruses in the hall",
    });
    expect(changed.__typename).toBe("ChangePasswordSuccess");
    const done = await steps.complete({ challenge, code: steps.codeAt(person.app.secret) }, ip);
    expect(done.__typename).toBe("SignInRefused");
  });

  it("makes a guesser of codes wait, over sign-ins and sources, and not the person", async () => {
    const person = await protectedPerson();
    const home = steps.elsewhere();
    const known = await steps.signIn(person.user, { ip: home });
    const arrived = await steps.complete(
      { challenge: known.challenge, code: steps.codeAt(person.app.secret) },
      home,
    );
    expect(arrived.__typename).toBe("SignInSuccess");
    let refusal = arrived;
    for (let round = 0; round < 7; round++) {
      const { challenge, ip } = await halfWay(person);
      for (let guess = 0; guess < 5; guess++)
        refusal = await steps.complete({ challenge, code: "000000" }, ip);
    }
    expect(refusal.retryAfterSeconds).toBeGreaterThan(0);
    world.realTime.pass(2 * halfMinute);
    const again = await steps.signIn(person.user, { ip: home });
    const code = steps.codeAt(person.app.secret);
    expect((await steps.complete({ challenge: again.challenge, code }, home)).__typename).toBe(
      "SignInSuccess",
    );
  });

  it("leaves an entry in the audit for what was refused", async () => {
    const person = await protectedPerson();
    await world.announced();
    const { challenge, ip } = await halfWay(person);
    await steps.complete({ challenge, code: "000000" }, ip);
    const audited = (await world.announced()).filter(({ type }) => type === "audit.recorded.v1");
    expect(audited.at(-1)?.payload).toMatchObject({
      action: "completeSignIn",
      outcome: "refused",
      actorId: person.user.id,
    });
  });
});

describe("a recovery code", () => {
  it("stands in for the app once, however it is typed, also when it comes five times at once", async () => {
    const person = await protectedPerson();
    const code = (person.codes[0] ?? "").toUpperCase().replace(/-/g, " ");
    const halves = await Promise.all(Array.from({ length: 5 }, () => halfWay(person)));
    const done = await Promise.all(
      halves.map(({ challenge, ip }) => steps.complete({ challenge, recoveryCode: code }, ip)),
    );
    const [winner, ...others] = done.filter(({ __typename }) => __typename === "SignInSuccess");
    expect(others).toEqual([]);
    const security = await steps.security(await steps.actorOf(winner ?? {}));
    expect(security.recoveryCodesLeft).toBe(9);
  });

  it("ends with the next ten", async () => {
    const person = await protectedPerson();
    const renewed = await steps.change(person.actor, "renewRecoveryCodes", null, "recoveryCodes");
    expect(renewed.recoveryCodes).toHaveLength(10);
    const old = await halfWay(person);
    const refused = await steps.complete(
      { challenge: old.challenge, recoveryCode: person.codes[1] },
      old.ip,
    );
    expect(refused.__typename).toBe("SignInRefused");
    const next = await halfWay(person);
    const taken = await steps.complete(
      { challenge: next.challenge, recoveryCode: renewed.recoveryCodes?.[1] },
      next.ip,
    );
    expect(taken.__typename).toBe("SignInSuccess");
  });

  it("of one person is none of another's", async () => {
    const [one, other] = [await protectedPerson(), await protectedPerson()];
    const { challenge, ip } = await halfWay(other);
    expect((await steps.complete({ challenge, recoveryCode: one.codes[0] }, ip)).__typename).toBe(
      "SignInRefused",
    );
  });
});
