import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { securitySteps } from "./security-steps.js";
import { openWorld, visitor, type World } from "./world.js";

let world: World;
let steps: ReturnType<typeof securitySteps>;
beforeAll(async () => {
  world = await openWorld();
  steps = securitySteps(world);
});
afterAll(() => world.close());

describe("a change of what one signs in with", () => {
  it.each([
    ["beginAuthenticatorApp", null],
    ["confirmAuthenticatorApp", { code: "123456" }],
    ["removeAuthenticatorApp", null],
    ["beginPasskey", null],
    ["addPasskey", { name: "Key", response: "{}" }],
    ["removePasskey", { passkeyId: "00000000-0000-4000-8000-000000000000" }],
    ["renewRecoveryCodes", null],
  ])("%s wants a proof of the last ten minutes", async (mutation, input) => {
    const person = await steps.protectedPerson();
    world.realTime.pass(10 / 60);
    const answer = await world.act<{ methods?: string[] }>(
      person.actor,
      mutation,
      "... on ReauthenticationRequired { methods }",
      input,
    );
    expect(answer).toMatchObject({
      __typename: "ReauthenticationRequired",
      methods: ["AUTHENTICATOR_APP", "RECOVERY_CODE"],
      session: undefined,
    });
  });

  it("goes on after a new proof, which gives the session a new token", async () => {
    const person = await steps.protectedPerson();
    world.realTime.pass(0.5);
    const refused = await steps.change(person.actor, "reauthenticate", {
      password: "a walrus in the hall",
    });
    expect(refused.__typename).toBe("ProofRefusedError");
    const code = steps.codeAt(person.app.secret);
    const proven = await steps.change(person.actor, "reauthenticate", { code });
    expect(proven.__typename).toBe("ReauthenticateSuccess");
    expect(await world.comeIn(person.app.session)).toBeNull();
    const actor = await steps.actorOf(proven);
    expect(actor.sessionId).toBe(person.actor.sessionId);
    const removed = await steps.change(actor, "removeAuthenticatorApp", null);
    expect(removed.security).toMatchObject({
      authenticatorApp: null,
      recoveryCodesLeft: 0,
      proofMethods: ["PASSWORD"],
    });
    expect((await steps.signIn(person.user)).__typename).toBe("SignInSuccess");
  });

  it("is proven by the password where there is no second factor", async () => {
    const reseller = await world.reseller();
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const signedIn = await steps.signIn(user);
    world.realTime.pass(0.5);
    const actor = await steps.actorOf(signedIn);
    const wrong = await steps.change(actor, "reauthenticate", { password: "not this one, no" });
    expect(wrong.__typename).toBe("ProofRefusedError");
    const right = await steps.change(actor, "reauthenticate", { password: "a walrus in the hall" });
    expect(right.__typename).toBe("ReauthenticateSuccess");
    expect(right.security?.provenUntil).not.toBeNull();
  });

  it("of the password wants a second factor, too, where there is one", async () => {
    const person = await steps.protectedPerson();
    world.realTime.pass(0.5);
    const input = {
      currentPassword: "a walrus in the hall",
      newPassword: "two walruses in the hall",
    };
    const answer = await world.act(person.actor, "changePassword", "__typename", input);
    expect(answer.__typename).toBe("ReauthenticationRequired");
  });

  it("is for people who are signed in", async () => {
    const { errors } = await world.run(visitor, "{ accountSecurity { recoveryCodesLeft } }");
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
