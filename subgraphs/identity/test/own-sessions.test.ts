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

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

async function person() {
  const reseller = await world.reseller();
  const tenant = { resellerId: reseller.id, customerId: null };
  const { user } = await world.user(tenant, "RESELLER_SALES");
  return user;
}

/** The gateway asks whose session came with a request, and says what it knows of the browser. */
const used = (session: string | null | undefined, from: { ip: string; device: string }) =>
  world.sessions.ofSession(session ?? "", world.realTime.now(), { from });

describe("one's own sessions", () => {
  it("are listed with device and place, and this one is marked", async () => {
    const user = await person();
    const [desk, phone] = [await steps.signIn(user), await steps.signIn(user, { ip: "10.9.8.7" })];
    await used(desk.session, { ip: "10.1.1.1", device: FIREFOX });
    const { sessions } = await steps.security(await steps.actorOf(phone));
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual(
      expect.objectContaining({ device: "Firefox on Linux", ip: "10.1.1.1", isCurrent: false }),
    );
    expect(sessions).toContainEqual(
      expect.objectContaining({ device: "A program", ip: "10.9.8.7", isCurrent: true }),
    );
  });

  it("keep the device that first used them", async () => {
    const user = await person();
    const { session } = await steps.signIn(user);
    for (const device of [FIREFOX, "curl/8"]) {
      world.realTime.pass(0.1);
      await used(session, { ip: "", device });
    }
    const { sessions } = await steps.security(await steps.actorOf({ session }));
    expect(sessions).toMatchObject([{ device: "Firefox on Linux" }]);
  });

  it("end one by one, at once, and the gateway hears of it", async () => {
    const user = await person();
    const [mine, other] = [await steps.signIn(user), await steps.signIn(user)];
    const [actor, lost] = [await steps.actorOf(mine), await steps.actorOf(other)];
    await world.announced();
    const ended = await steps.change(actor, "endSession", { sessionId: lost.sessionId });
    expect(ended.security?.sessions).toMatchObject([{ id: actor.sessionId, isCurrent: true }]);
    expect(await world.comeIn(other.session)).toBeNull();
    expect(await world.comeIn(mine.session)).not.toBeNull();
    expect(await world.announced()).toContainEqual(
      expect.objectContaining({
        type: "identity.session.ended.v1",
        payload: expect.objectContaining({ sessionId: lost.sessionId }),
      }),
    );
  });

  it("end all but this one", async () => {
    const user = await person();
    const all = [await steps.signIn(user), await steps.signIn(user), await steps.signIn(user)];
    const ended = await steps.change(await steps.actorOf(all[1] ?? {}), "endOtherSessions", null);
    expect(ended.security?.sessions).toHaveLength(1);
    const left = await Promise.all(all.map(({ session }) => world.comeIn(session)));
    expect(left.map((actor) => actor !== null)).toEqual([false, true, false]);
  });

  it("clear the cookie when the present one is ended", async () => {
    const user = await person();
    const actor = await steps.actorOf(await steps.signIn(user));
    const ended = await steps.change(actor, "endSession", { sessionId: actor.sessionId });
    expect(ended.session).toBeNull();
  });

  it("of somebody else are not found", async () => {
    const [one, other] = [await steps.signIn(await person()), await steps.signIn(await person())];
    const foreign = (await steps.actorOf(other)).sessionId;
    const answer = await steps.change(await steps.actorOf(one), "endSession", {
      sessionId: foreign,
    });
    const random = await steps.change(await steps.actorOf(one), "endSession", {
      sessionId: "00000000-0000-4000-8000-000000000000",
    });
    expect(answer).toEqual(random);
    expect(answer.__typename).toBe("NotFoundError");
    expect(await world.comeIn(other.session)).not.toBeNull();
  });

  it("end for good after seven days of use, and idle ones are not listed", async () => {
    const user = await person();
    const idle = await steps.signIn(user);
    const { session } = await steps.signIn(user);
    for (let hour = 0; hour < 14 * 11; hour += 11) {
      world.realTime.pass(11);
      expect(await world.comeIn(session)).not.toBeNull();
    }
    const { sessions } = await steps.security(await steps.actorOf({ session }));
    expect(sessions).toHaveLength(1);
    expect(await world.comeIn(idle.session)).toBeNull();
    world.realTime.pass(11);
    world.realTime.pass(3);
    expect(await world.comeIn(session)).toBeNull();
  });
});

describe("guesses at a password", () => {
  const guess = (email: string, ip: string) =>
    world.act<{ retryAfterSeconds?: number | null }>(
      visitor,
      "signIn",
      "... on SignInRefused { retryAfterSeconds }",
      { accountName: null, email, password: "not this one, no" },
      { ip },
    );

  it("from everywhere share one counter, which a known source has no part in", async () => {
    const user = await person();
    expect((await steps.signIn(user, { ip: "10.50.0.1" })).__typename).toBe("SignInSuccess");
    for (let stranger = 0; stranger < 50; stranger++)
      await guess(user.email, `10.51.0.${stranger}`);
    const held = await steps.signIn(user, { ip: "10.52.0.1" });
    expect(held.retryAfterSeconds).toBeGreaterThan(0);
    expect((await steps.signIn(user, { ip: "10.50.0.1" })).__typename).toBe("SignInSuccess");
  });

  it("count for each operation and not for each request", async () => {
    const user = await person();
    const one = `(input: { email: "${user.email}", password: "not this one, no" }) { ... on SignInRefused { retryAfterSeconds } }`;
    const twenty = Array.from({ length: 20 }, (_, n) => `s${n}: signIn${one}`).join(" ");
    const { data } = await world.run<Record<string, { retryAfterSeconds: number | null }>>(
      visitor,
      `mutation { ${twenty} }`,
      {},
      { ip: "10.55.0.1" },
    );
    const waits = Object.values(data ?? {}).map(({ retryAfterSeconds }) => retryAfterSeconds);
    expect(waits.filter((wait) => wait === null)).toHaveLength(8);
    expect(waits.filter((wait) => wait !== null)).toHaveLength(12);
  });

  it("are what counts against a place: a whole office may sign in from one address", async () => {
    const user = await person();
    for (let colleague = 0; colleague < 65; colleague++) {
      const { __typename } = await steps.signIn(user, { ip: "10.56.0.1" });
      expect(__typename).toBe("SignInSuccess");
    }
    for (let n = 0; n < 60; n++) await guess(`nobody${n}@office.example`, "10.56.0.1");
    const held = await steps.signIn(user, { ip: "10.56.0.1" });
    expect(held.retryAfterSeconds).toBeGreaterThan(0);
  });

  it("from one IPv6 network are one source's", async () => {
    const user = await person();
    for (let n = 0; n < 8; n++) await guess(user.email, `2001:db8:7:1::${n}`);
    expect((await guess(user.email, "2001:db8:7:1:ffff::1")).retryAfterSeconds).toBeGreaterThan(0);
    expect((await guess(user.email, "2001:db8:7:2::1")).retryAfterSeconds).toBeNull();
  });
});

describe("a password", () => {
  it("is compared exactly as it was typed", async () => {
    const reseller = await world.reseller();
    const { user } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_OPS",
    );
    const actor = await steps.actorOf(await steps.signIn(user));
    const chosen = " Ünïcödé and a walrus ";
    const changed = await world.act(actor, "changePassword", "__typename", {
      currentPassword: "a walrus in the hall",
      newPassword: chosen,
    });
    expect(changed.__typename).toBe("ChangePasswordSuccess");
    for (const near of [chosen.trim(), chosen.normalize("NFD"), chosen.toLowerCase(), `${chosen} `])
      expect((await steps.signIn(user, { password: near })).__typename).toBe("SignInRefused");
    expect((await steps.signIn(user, { password: chosen })).__typename).toBe("SignInSuccess");
  });
});
