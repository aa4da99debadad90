import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openWorld, PASSWORD, platformTenant, visitor, type World } from "./world.js";

let world: World;
let reseller: ResellerEntity;
let source = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  reseller = await world.reseller();
});

const selection = `... on SignInSuccess { viewer { user { email role } reseller { accountName } customer { name } permissions } }
  ... on SignInRefused { message retryAfterSeconds }`;

interface Answer {
  viewer?: {
    user: { email: string; role: string };
    reseller: { accountName: string } | null;
    permissions: string[];
  };
  message?: string;
  retryAfterSeconds?: number | null;
}

function signIn(
  email: string,
  changes: object = {},
  ip = `10.2.${++source >> 8}.${source & 255}`,
  actor = visitor,
) {
  const input = { accountName: reseller.accountName, email, password: PASSWORD, ...changes };
  return world.act<Answer>(actor, "signIn", selection, input, { ip });
}

const tenant = () => ({ resellerId: reseller.id, customerId: null });

async function customerOf(name = "Contoso") {
  const { actor } = await world.user(tenant(), "RESELLER_OWNER");
  const { customer } = await world.act<{ customer: { id: string } }>(
    actor,
    "createCustomer",
    "... on CreateCustomerSuccess { customer { id } }",
    { name },
  );
  return { owner: actor, customerId: customer.id };
}

describe("sign-in", () => {
  it("begins a session whose token is kept only as a hash", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const answer = await signIn(user.email.toUpperCase());
    expect(answer).toMatchObject({
      __typename: "SignInSuccess",
      viewer: {
        user: { email: user.email, role: "RESELLER_OPS" },
        reseller: { accountName: reseller.accountName },
      },
    });
    expect(answer.viewer?.permissions).toContain("Query.approvalRequests");
    expect(answer.session).toMatch(/^[\w-]{43}$/);
    const { rows } = await world.admin.query("select * from user_session where user_id = $1", [
      user.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(answer.session);
    expect(await world.comeIn(answer.session)).toMatchObject({
      kind: "user",
      id: user.id,
      role: "RESELLER_OPS",
      resellerId: reseller.id,
      customerId: null,
      sessionId: rows[0].id,
    });
    expect(await world.comeIn(`${answer.session?.slice(0, -1)}_`)).toBeNull();
  });

  it("finds staff and platform without a nickname, and the tenant by the password", async () => {
    const email = "same@both.example";
    await world.user(tenant(), "RESELLER_OWNER", { email });
    const other = await world.reseller();
    await world.user({ resellerId: other.id, customerId: null }, "RESELLER_SALES", {
      email,
      passwordHash: null,
    });
    expect(await signIn(email, { accountName: null })).toMatchObject({
      viewer: { user: { role: "RESELLER_OWNER" } },
    });

    const { user } = await world.user(platformTenant, "PLATFORM_ADMIN");
    const platform = await signIn(user.email, { accountName: null });
    expect(platform.viewer).toMatchObject({ user: { role: "PLATFORM_ADMIN" }, reseller: null });
    expect(await world.comeIn(platform.session)).toMatchObject({
      role: "PLATFORM_ADMIN",
      resellerId: null,
    });
  });

  it("keeps a person of one portal out of another", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const other = await world.reseller();
    expect(await signIn(user.email, { accountName: other.accountName })).toMatchObject({
      __typename: "SignInRefused",
    });
  });

  it("answers a wrong password and an unknown address alike", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const wrong = await signIn(user.email, { password: "not this one, no" });
    const unknown = await signIn("nobody@nowhere.example");
    expect(unknown).toEqual(wrong);
    expect(wrong).toMatchObject({
      __typename: "SignInRefused",
      retryAfterSeconds: null,
      session: undefined,
    });
  });

  it("takes as long for an unknown address as for a known one", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const time = async (email: string) => {
      const began = performance.now();
      await signIn(email, { password: "not this one, no" });
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round++) {
      known.push(await time(user.email));
      unknown.push(await time(`nobody${round}@nowhere.example`));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[2] ?? 0;
    // Without the dummy hash an unknown address answers many times faster.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
    expect(median(known)).toBeGreaterThan(median(unknown) / 3);
  });

  it("makes a guesser wait without locking the person out", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    for (let guess = 0; guess < 8; guess++)
      await signIn(user.email, { password: `a guess of mine ${guess}` }, "10.66.0.1");
    const ninth = await signIn(user.email, {}, "10.66.0.1");
    expect(ninth).toMatchObject({
      __typename: "SignInRefused",
      message: expect.stringContaining("Too many"),
    });
    expect(ninth.retryAfterSeconds).toBeGreaterThan(0);
    expect(await signIn(user.email, {}, "10.66.0.2")).toMatchObject({
      __typename: "SignInSuccess",
    });
  });

  it("counts guesses that come at once", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const guesses = Array.from({ length: 14 }, (_, n) =>
      signIn(user.email, { password: `a guess of mine ${n}` }, "10.67.0.1"),
    );
    const waiting = (await Promise.all(guesses)).filter(
      ({ retryAfterSeconds }) => retryAfterSeconds !== null,
    );
    expect(waiting).toHaveLength(6);
  });

  it("replaces the session that the request came with", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const first = await signIn(user.email);
    const actor = await world.comeIn(first.session);
    await world.announced();
    const second = await signIn(user.email, {}, "10.68.0.1", actor ?? visitor);
    expect(await world.comeIn(first.session)).toBeNull();
    expect(await world.comeIn(second.session)).not.toBeNull();
    const ended = (await world.announced()).find(
      ({ type }) => type === "identity.session.ended.v1",
    );
    expect(ended).toMatchObject({ audience: "internal", payload: { sessionId: actor?.sessionId } });
  });
});

describe("a session", () => {
  it("ends on the server at sign-out", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const { session } = await signIn(user.email);
    const actor = await world.comeIn(session);
    expect(
      await world.act(actor ?? visitor, "signOut", "... on SignOutSuccess { signedOut }", null),
    ).toMatchObject({
      signedOut: true,
      session: null,
    });
    expect(await world.comeIn(session)).toBeNull();
    expect(
      await world.act(visitor, "signOut", "... on SignOutSuccess { signedOut }", null),
    ).toMatchObject({ signedOut: false });
  });

  it("ends when idle, and lives on while it is used", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const { session } = await signIn(user.email);
    world.realTime.pass(11);
    expect(await world.comeIn(session)).not.toBeNull();
    world.realTime.pass(11);
    expect(await world.comeIn(session)).not.toBeNull();
    world.realTime.pass(12.1);
    expect(await world.comeIn(session)).toBeNull();
  });

  it("does not go by the business clock", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const { session } = await signIn(user.email);
    const { actor: admin } = await world.user(platformTenant, "PLATFORM_ADMIN");
    await world.act(admin, "setBusinessClock", "__typename", { now: "2030-01-01T00:00:00Z" });
    expect(await world.comeIn(session)).not.toBeNull();
    await world.act(admin, "setBusinessClock", "__typename", { now: null });
  });

  it.each([
    ["the person", "update app_user set status = 'SUSPENDED' where id = $1"],
    [
      "the customer",
      "update customer set status = 'SUSPENDED' where id = (select customer_id from app_user where id = $1)",
    ],
    [
      "the reseller",
      "update reseller set status = 'SUSPENDED' where id = (select reseller_id from app_user where id = $1)",
    ],
  ])("ends at once when %s is suspended, and begins for nobody", async (_, sql) => {
    const { customerId } = await customerOf();
    const { user } = await world.user({ ...tenant(), customerId }, "CUSTOMER_BUYER");
    const { session } = await signIn(user.email);
    expect(await world.comeIn(session)).toMatchObject({ customerId });
    await world.admin.query(sql, [user.id]);
    expect(await world.comeIn(session)).toBeNull();
    expect(await signIn(user.email)).toMatchObject({ __typename: "SignInRefused" });
  });

  it("carries the features in force", async () => {
    const { customerId, owner } = await customerOf();
    const { user } = await world.user({ ...tenant(), customerId }, "CUSTOMER_BUYER");
    const { session } = await signIn(user.email);
    await world.act(owner, "updatePortalFeatures", "__typename", { catalog: false });
    const actor = await world.comeIn(session);
    expect(actor?.features).not.toContain("catalog");
    expect(actor?.features).not.toContain("purchasing");
  });

  it("is forgotten a while after its end", async () => {
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    await signIn(user.email);
    world.realTime.pass(24 * 9);
    await world.db.write(null, (tx) =>
      tx.query("select forget_expired($1)", [world.realTime.now()]),
    );
    const { rows } = await world.admin.query("select 1 from user_session where user_id = $1", [
      user.id,
    ]);
    expect(rows).toEqual([]);
  });
});
