import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type Actor } from "@markethall/auth";
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

const tenant = () => ({ resellerId: reseller.id, customerId: null });

async function customerOf(owner: Actor): Promise<string> {
  const { customer } = await world.act<{ customer: { id: string } }>(
    owner,
    "createCustomer",
    "... on CreateCustomerSuccess { customer { id } }",
    { name: "Contoso" },
  );
  return customer.id;
}

async function sessionOf(email: string): Promise<string | null | undefined> {
  const input = { accountName: reseller.accountName, email, password: PASSWORD };
  return (await world.act(visitor, "signIn", "", input, { ip: `10.9.0.${++source}` })).session;
}

interface Reached {
  readonly id: string;
  readonly extent: Readonly<Record<string, number>>;
}
interface Counted {
  readonly id: string;
  readonly openSessions: number;
}
const status = "... on UserError { message } ... on SuspendUserSuccess { user { status } }";

describe("suspending a person", () => {
  it("ends every session at once, lets nobody in, and reactivating asks to sign in anew", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const session = await sessionOf(user.email);
    await world.announced();
    const suspended = await world.act(owner, "suspendUser", status, { userId: user.id });
    expect(suspended).toMatchObject({
      __typename: "SuspendUserSuccess",
      user: { status: "SUSPENDED" },
    });
    expect(await world.comeIn(session)).toBeNull();
    expect(await sessionOf(user.email)).toBeUndefined();
    const told = await world.announced();
    expect(told).toContainEqual(
      expect.objectContaining({
        type: "identity.session.ended.v1",
        payload: expect.objectContaining({ userId: user.id }),
      }),
    );
    expect(told).toContainEqual(
      expect.objectContaining({
        type: "audit.recorded.v1",
        payload: expect.objectContaining({ action: "suspendUser", subject: `user:${user.id}` }),
      }),
    );
    const again = await world.act(
      owner,
      "reactivateUser",
      "... on ReactivateUserSuccess { user { status } }",
      { userId: user.id },
    );
    expect(again).toMatchObject({ user: { status: "ACTIVE" } });
    expect(await world.comeIn(session)).toBeNull();
    expect(await world.comeIn(await sessionOf(user.email))).not.toBeNull();
  });

  it("says before how many sessions it ends, those that are over not among them", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    await sessionOf(user.email);
    world.realTime.pass(11);
    await sessionOf(user.email);
    await sessionOf(user.email);
    const open = async () => {
      const { data } = await world.run<{ staff: { edges: { node: Counted }[] } }>(
        owner,
        "{ staff { edges { node { id openSessions } } } }",
      );
      return data?.staff.edges.find(({ node }) => node.id === user.id)?.node.openSessions;
    };
    expect(await open()).toBe(3);
    world.realTime.pass(2);
    expect(await open()).toBe(2);
    await world.act(owner, "suspendUser", "", { userId: user.id });
    expect(await open()).toBe(0);
  });

  it("gives an invitation back to whoever never chose a password", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { user } = await world.user(tenant(), "RESELLER_OPS", {
      status: "INVITED",
      passwordHash: null,
    });
    await world.act(owner, "suspendUser", "", { userId: user.id });
    expect(
      await world.act(owner, "reactivateUser", "... on ReactivateUserSuccess { user { status } }", {
        userId: user.id,
      }),
    ).toMatchObject({ user: { status: "INVITED" } });
  });

  it("is not for oneself, nor twice", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { user } = await world.user(tenant(), "RESELLER_OPS");
    const refused = { __typename: "InvalidInputError" };
    expect(await world.act(owner, "suspendUser", "", { userId: owner.id })).toMatchObject(refused);
    expect(await world.act(owner, "reactivateUser", "", { userId: user.id })).toMatchObject(
      refused,
    );
    await world.act(owner, "suspendUser", "", { userId: user.id });
    expect(await world.act(owner, "suspendUser", "", { userId: user.id })).toMatchObject(refused);
  });

  it("is for owners among the staff, and for a customer's administrator among the own people", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { actor: ops, user: opsUser } = await world.user(tenant(), "RESELLER_OPS");
    const { user: sales } = await world.user(tenant(), "RESELLER_SALES");
    const place = { ...tenant(), customerId: await customerOf(owner) };
    const { actor: admin } = await world.user(place, "CUSTOMER_ADMIN");
    const { user: buyer } = await world.user(place, "CUSTOMER_BUYER");
    const { actor: buyerActor } = await world.user(place, "CUSTOMER_BUYER");
    const elsewhere = { ...tenant(), customerId: await customerOf(owner) };
    const { user: neighbour } = await world.user(elsewhere, "CUSTOMER_VIEWER");

    await expect(world.act(ops, "suspendUser", "", { userId: sales.id })).rejects.toThrow(
      "You may not do this.",
    );
    await expect(world.act(buyerActor, "suspendUser", "", { userId: buyer.id })).rejects.toThrow(
      "You may not do this.",
    );
    for (const id of [neighbour.id, opsUser.id, randomUUID(), "x"]) {
      expect(await world.act(admin, "suspendUser", "", { userId: id })).toMatchObject({
        __typename: "NotFoundError",
      });
    }
    expect(await world.act(admin, "suspendUser", "", { userId: buyer.id })).toMatchObject({
      __typename: "SuspendUserSuccess",
    });
  });
});

describe("suspending a customer", () => {
  it("ends its people's sessions and nobody else's, and is for operators", async () => {
    const { actor: owner } = await world.user(tenant(), "RESELLER_OWNER");
    const { actor: sales } = await world.user(tenant(), "RESELLER_SALES");
    const customerId = await customerOf(owner);
    const { user } = await world.user({ ...tenant(), customerId }, "CUSTOMER_VIEWER");
    const { user: other } = await world.user(
      { ...tenant(), customerId: await customerOf(owner) },
      "CUSTOMER_VIEWER",
    );
    const [session, others] = [await sessionOf(user.email), await sessionOf(other.email)];
    for (const [mutation, input] of [
      ["suspendCustomer", { customerId }],
      ["updateCustomer", { customerId, status: "SUSPENDED" }],
    ] as const)
      await expect(world.act(sales, mutation, "", input)).rejects.toThrow("You may not do this.");
    expect(await world.comeIn(session)).not.toBeNull();

    expect(await world.act(owner, "suspendCustomer", "", { customerId })).toMatchObject({
      __typename: "SuspendCustomerSuccess",
    });
    expect(await world.comeIn(session)).toBeNull();
    expect(await sessionOf(user.email)).toBeUndefined();
    expect(await world.comeIn(others)).not.toBeNull();
    expect(await world.act(owner, "reactivateCustomer", "", { customerId })).toMatchObject({
      __typename: "ReactivateCustomerSuccess",
    });
    expect(await world.comeIn(session)).toBeNull();
    expect(await world.comeIn(await sessionOf(user.email))).not.toBeNull();
  });
});

describe("suspending a reseller", () => {
  it("is told before how many it reaches, each reseller for itself, and nobody's rows", async () => {
    const { actor: platform } = await world.user(platformTenant, "PLATFORM_ADMIN");
    const { actor: owner, user } = await world.user(tenant(), "RESELLER_OWNER");
    const customerId = await customerOf(owner);
    await customerOf(owner);
    await world.act(owner, "suspendCustomer", "", { customerId: await customerOf(owner) });
    await world.user({ ...tenant(), customerId }, "CUSTOMER_VIEWER");
    await sessionOf(user.email);
    await world.act(owner, "createApiClient", "", { name: "ERP", scopes: ["orders:read"] });
    const neighbour = await world.reseller();
    await world.user({ resellerId: neighbour.id, customerId: null }, "RESELLER_OWNER");
    const { data } = await world.run<{ resellers: { edges: { node: Reached }[] } }>(
      platform,
      "{ resellers(first: 100) { edges { node { id extent { customers people openSessions apiClients } } } } }",
    );
    const extentOf = (wanted: string) =>
      data?.resellers.edges.find(({ node }) => node.id === wanted)?.node.extent;
    expect(extentOf(reseller.id)).toEqual({
      customers: 2,
      people: 2,
      openSessions: 1,
      apiClients: 1,
    });
    expect(extentOf(neighbour.id)).toEqual({
      customers: 0,
      people: 1,
      openSessions: 0,
      apiClients: 0,
    });
  });

  it("closes it to everybody, by the platform alone", async () => {
    const { actor: platform } = await world.user(platformTenant, "PLATFORM_ADMIN");
    const { actor: owner, user } = await world.user(tenant(), "RESELLER_OWNER");
    const session = await sessionOf(user.email);
    const input = { resellerId: reseller.id };
    await expect(world.act(owner, "suspendReseller", "", input)).rejects.toThrow(
      "You may not do this.",
    );
    for (const resellerId of [randomUUID(), "x"])
      expect(await world.act(platform, "suspendReseller", "", { resellerId })).toMatchObject({
        __typename: "NotFoundError",
      });
    expect(
      await world.act(
        platform,
        "suspendReseller",
        "... on SuspendResellerSuccess { reseller { status } }",
        input,
      ),
    ).toMatchObject({ reseller: { status: "SUSPENDED" } });
    expect(await world.comeIn(session)).toBeNull();
    expect(await sessionOf(user.email)).toBeUndefined();
    const { data } = await world.run(
      visitor,
      `{ storefront(accountName: "${reseller.accountName}") { suspended } }`,
    );
    expect(data).toEqual({ storefront: { suspended: true } });
    await world.act(platform, "reactivateReseller", "", input);
    expect(await world.comeIn(await sessionOf(user.email))).not.toBeNull();
  });
});
