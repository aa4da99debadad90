import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FactorAnswer } from "./security-steps.js";
import { securitySteps } from "./security-steps.js";
import { openWorld, type World } from "./world.js";

let world: World;
let steps: ReturnType<typeof securitySteps>;
beforeAll(async () => {
  world = await openWorld();
  steps = securitySteps(world);
});
afterAll(() => world.close());

async function office() {
  const reseller = await world.reseller();
  const tenant = { resellerId: reseller.id, customerId: null };
  const { user: owner } = await world.user(tenant, "RESELLER_OWNER");
  const { user: clerk } = await world.user(tenant, "RESELLER_OPS");
  const signedIn = await steps.signIn(owner);
  return {
    reseller,
    tenant,
    owner,
    clerk,
    boss: await steps.actorOf(signedIn),
    session: signedIn.session,
  };
}

const insist = (boss: Actor, input: object = { requireSecondFactorOfStaff: true }) =>
  world.act(
    boss,
    "updateSecurityPolicy",
    `... on UpdateSecurityPolicySuccess { reseller { securityPolicy { requireSecondFactorOfStaff
      requireSecondFactorOfCustomers staffWithoutSecondFactor customersPeopleWithoutSecondFactor } } }`,
    input,
  );

describe("a second factor that the reseller insists on", () => {
  it("leaves who has none with no other right than to add one", async () => {
    const { boss, clerk } = await office();
    await insist(boss);
    const signedIn = await steps.signIn(clerk);
    expect(signedIn.viewer).toMatchObject({ mustAddSecondFactor: true });
    expect(signedIn.viewer?.permissions).toContain("Mutation.beginAuthenticatorApp");
    expect(signedIn.viewer?.permissions).not.toContain("Query.customers");
    const actor = await steps.actorOf(signedIn);
    expect(actor).toMatchObject({ role: null, resellerId: null, customerId: null });
    for (const operation of ["{ customers { edges { node { id } } } }", "{ reseller { id } }"]) {
      const { errors } = await world.run(actor, operation);
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });

  it("is added on the spot, and then everything works", async () => {
    const { boss, clerk, reseller } = await office();
    await insist(boss);
    const actor = await steps.actorOf(await steps.signIn(clerk));
    const added = await steps.addApp(actor);
    expect(added.recoveryCodes).toHaveLength(10);
    expect(await world.comeIn(added.session)).toMatchObject({
      role: "RESELLER_OPS",
      resellerId: reseller.id,
      enrolling: null,
    });
  });

  it("holds at once for sessions that are open", async () => {
    const { boss, session } = await office();
    await insist(boss);
    expect(await world.comeIn(session)).toMatchObject({ role: null });
  });

  it("cannot be taken away as the last", async () => {
    const { boss } = await office();
    await insist(boss);
    const added = await steps.addApp({ ...boss });
    const kept = await steps.change(await steps.actorOf(added), "removeAuthenticatorApp", null);
    expect(kept.__typename).toBe("SecondFactorNeededError");
  });

  it("of customers is another matter than that of staff", async () => {
    const { boss, tenant, clerk } = await office();
    const { customer } = await world.act<{ customer: { id: string } }>(
      boss,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id } }",
      { name: "Contoso" },
    );
    const place = { ...tenant, customerId: customer.id };
    const { user: buyer } = await world.user(place, "CUSTOMER_BUYER");
    const answer = await insist(boss, { requireSecondFactorOfCustomers: true });
    expect(answer).toMatchObject({
      reseller: {
        securityPolicy: {
          requireSecondFactorOfStaff: false,
          requireSecondFactorOfCustomers: true,
          staffWithoutSecondFactor: 2,
          customersPeopleWithoutSecondFactor: 1,
        },
      },
    });
    expect((await steps.signIn(clerk)).viewer).toMatchObject({ mustAddSecondFactor: false });
    const signedIn = await steps.signIn(buyer);
    expect(signedIn.viewer).toMatchObject({ mustAddSecondFactor: true });
    const added = await steps.addApp(await steps.actorOf(signedIn));
    expect(await world.comeIn(added.session)).toMatchObject({ customerId: customer.id });
  });

  it("is decided by the owner alone, after a recent proof", async () => {
    const { boss, clerk } = await office();
    const { errors } = await world.run(
      await steps.actorOf(await steps.signIn(clerk)),
      "mutation { updateSecurityPolicy(input: { requireSecondFactorOfStaff: true }) { __typename } }",
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    world.realTime.pass(0.5);
    expect((await insist(boss)).__typename).toBe("ReauthenticationRequired");
  });
});

describe("somebody who lost every second factor", () => {
  const help = (actor: Actor, userId: string) =>
    world.act<FactorAnswer>(
      actor,
      "removeSecondFactors",
      "... on RemoveSecondFactorsSuccess { user { id } }",
      { userId },
    );

  it("is helped by who manages that person, loses all sessions and gets a mail", async () => {
    const { boss, clerk } = await office();
    const protectedSession = await steps.addApp(await steps.actorOf(await steps.signIn(clerk)));
    await world.letters();
    expect((await help(boss, clerk.id)).__typename).toBe("RemoveSecondFactorsSuccess");
    expect(await world.comeIn(protectedSession.session)).toBeNull();
    expect((await steps.signIn(clerk)).__typename).toBe("SignInSuccess");
    expect((await world.letters()).map(({ text }) => text).join()).toContain(
      "an administrator removed",
    );
  });

  it("is not helped by a colleague, nor by another reseller", async () => {
    const { owner, clerk } = await office();
    const actor = await steps.actorOf(await steps.signIn(clerk));
    await expect(help(actor, owner.id)).rejects.toThrow("You may not do this.");
    const stranger = await office();
    expect((await help(stranger.boss, clerk.id)).__typename).toBe("NotFoundError");
  });
});
