import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { signInSelection, securitySteps, type SignInAnswer } from "./security-steps.js";
import { SoftPasskey } from "./soft-passkey.js";
import { openWorld, visitor, type World } from "./world.js";

let world: World;
let steps: ReturnType<typeof securitySteps>;
beforeAll(async () => {
  world = await openWorld();
  steps = securitySteps(world);
});
afterAll(() => world.close());

async function optionsOf(actor: Actor, mutation: string): Promise<string> {
  const success = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success`;
  const { options } = await world.act<{ options: string }>(
    actor,
    mutation,
    `... on ${success} { options }`,
    null,
  );
  return options;
}

async function addPasskey(actor: Actor, passkey = new SoftPasskey(), name = "Laptop") {
  const response = passkey.create(await optionsOf(actor, "beginPasskey"));
  const added = await steps.change(actor, "addPasskey", { name, response }, "recoveryCodes");
  return { passkey, added };
}

async function personWithPasskey() {
  const reseller = await world.reseller();
  const { user } = await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OPS");
  const { passkey, added } = await addPasskey(await steps.actorOf(await steps.signIn(user)));
  return { reseller, user, passkey, added, actor: await steps.actorOf(added) };
}

async function halfWay(user: { email: string }) {
  const ip = steps.elsewhere();
  const answer = await steps.signIn(user, { ip });
  return { ip, challenge: answer.challenge ?? "", options: answer.passkeyOptions ?? "", answer };
}

const alone = (passkey: string, accountName: string | null = null, ip = steps.elsewhere()) =>
  world.act<SignInAnswer>(
    visitor,
    "signInWithPasskey",
    signInSelection,
    { accountName, passkey },
    { ip },
  );

describe("a passkey", () => {
  it("is added under a name, with recovery codes, and can be taken away", async () => {
    const { added, actor } = await personWithPasskey();
    expect(added.security?.passkeys).toMatchObject([{ name: "Laptop" }]);
    expect(added.recoveryCodes).toHaveLength(10);
    const second = await addPasskey(actor, new SoftPasskey(), "Phone");
    expect(second.added).toMatchObject({ recoveryCodes: null });
    const [laptop] = second.added.security?.passkeys ?? [];
    const removed = await steps.change(await steps.actorOf(second.added), "removePasskey", {
      passkeyId: laptop?.id,
    });
    expect(removed.security?.passkeys).toMatchObject([{ name: "Phone" }]);
  });

  it("is the second step after the password", async () => {
    const { user, passkey } = await personWithPasskey();
    const { answer, challenge, options, ip } = await halfWay(user);
    expect(answer.methods).toEqual(["PASSKEY", "RECOVERY_CODE"]);
    const done = await steps.complete({ challenge, passkey: passkey.get(options) }, ip);
    expect(done.__typename).toBe("SignInSuccess");
    expect(await world.comeIn(done.session)).toMatchObject({ id: user.id });
  });

  it("signs in by itself, at the own portal", async () => {
    const { user, passkey, reseller } = await personWithPasskey();
    const answer = async () => passkey.get(await optionsOf(visitor, "beginPasskeySignIn"));
    const done = await alone(await answer(), reseller.accountName);
    expect(await world.comeIn(done.session)).toMatchObject({ id: user.id });
    const other = await world.reseller();
    expect((await alone(await answer(), other.accountName)).__typename).toBe("SignInRefused");
  });

  it("answers a challenge once, and only the one that it was asked", async () => {
    const { user, passkey } = await personWithPasskey();
    const { options, challenge, ip } = await halfWay(user);
    const response = passkey.get(options);
    expect((await alone(response)).__typename).toBe("SignInRefused");
    const spent = await steps.complete({ challenge, passkey: response }, ip);
    expect(spent.__typename).toBe("SignInRefused");

    const open = await optionsOf(visitor, "beginPasskeySignIn");
    const first = passkey.get(open);
    expect((await alone(first)).__typename).toBe("SignInSuccess");
    expect((await alone(first)).__typename).toBe("SignInRefused");
    const made = JSON.stringify({ challenge: Buffer.from("made up").toString("base64url") });
    expect((await alone(passkey.get(made))).__typename).toBe("SignInRefused");
  });

  it.each([
    { how: { origin: "https://evil.example" }, why: "on another site" },
    { how: { rpId: "evil.example" }, why: "for another site" },
    { how: { userVerified: false }, why: "without looking at its user" },
  ])("does not count $why", async ({ how }) => {
    const { passkey } = await personWithPasskey();
    const options = await optionsOf(visitor, "beginPasskeySignIn");
    expect((await alone(passkey.get(options, how))).__typename).toBe("SignInRefused");
  });

  it("is refused when its count goes back, as a copy's would", async () => {
    const { passkey } = await personWithPasskey();
    await alone(passkey.get(await optionsOf(visitor, "beginPasskeySignIn")));
    passkey.rewind();
    const copy = await alone(passkey.get(await optionsOf(visitor, "beginPasskeySignIn")));
    expect(copy.__typename).toBe("SignInRefused");
  });

  it("answers no challenge that is older than five minutes", async () => {
    const { passkey } = await personWithPasskey();
    const options = await optionsOf(visitor, "beginPasskeySignIn");
    world.realTime.pass(5 / 60);
    expect((await alone(passkey.get(options))).__typename).toBe("SignInRefused");
  });

  it("of a suspended person opens nothing", async () => {
    const { user, passkey } = await personWithPasskey();
    await world.admin.query("update app_user set status = 'SUSPENDED' where id = $1", [user.id]);
    const answer = await alone(passkey.get(await optionsOf(visitor, "beginPasskeySignIn")));
    expect(answer).toMatchObject({ __typename: "SignInRefused", session: undefined });
  });

  it("proves a signed-in person anew", async () => {
    const { actor, passkey } = await personWithPasskey();
    world.realTime.pass(0.5);
    const response = passkey.get(await optionsOf(actor, "beginPasskeyProof"));
    const proven = await steps.change(actor, "reauthenticate", { passkey: response });
    expect(proven.__typename).toBe("ReauthenticateSuccess");
  });

  it("of another person's making is not taken", async () => {
    const one = await personWithPasskey();
    const other = await personWithPasskey();
    const response = one.passkey.create(await optionsOf(other.actor, "beginPasskey"));
    const stolen = await steps.change(other.actor, "addPasskey", { name: "Mine", response });
    expect(stolen.__typename).toBe("InvalidInputError");
    const nonsense = await steps.change(other.actor, "addPasskey", {
      name: "Mine",
      response: "[1",
    });
    expect(nonsense.__typename).toBe("InvalidInputError");
  });
});
