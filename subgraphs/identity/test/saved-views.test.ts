import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { AUDIT_EVENT } from "@markethall/events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openWorld, platformTenant, visitor, type World } from "./world.js";

let world: World;
let reseller: ResellerEntity;
let buyer: Actor;
let owner: Actor;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.announced();
  reseller = await world.reseller();
  const tenant = { resellerId: reseller.id, customerId: null };
  owner = (await world.user(tenant, "RESELLER_OWNER")).actor;
  buyer = await colleague();
});

let customerId: string;
/** Somebody of a new customer, or of the one before. */
async function colleague(of: string | null = null): Promise<Actor> {
  customerId = of ?? (await newCustomer());
  return (await world.user({ resellerId: reseller.id, customerId }, "CUSTOMER_VIEWER")).actor;
}

async function newCustomer(): Promise<string> {
  const { customer } = await world.act<{ customer: { id: string } }>(
    owner,
    "createCustomer",
    "... on CreateCustomerSuccess { customer { id } }",
    {
      name: "Harbor Lane",
      firstUser: { email: `a-${randomUUID()}@x.example`, name: "A", role: "CUSTOMER_ADMIN" },
    },
  );
  return customer.id;
}

interface Saved {
  readonly savedView: { readonly id: string; readonly name: string; readonly isDefault: boolean };
}
const view = { place: "SUBSCRIPTIONS", name: "Renewals", query: "?status=ACTIVE" };
const save = (actor: Actor, input: object = {}, options = {}) =>
  world.act<Saved>(
    actor,
    "saveView",
    `... on SaveViewSuccess { savedView { id place name query isDefault } }
     ... on InvalidInputError { field } ... on TooManySavedViewsError { limit } ... on UserError { message }`,
    { ...view, ...input },
    options,
  );
const remove = (actor: Actor, id: string) =>
  world.act(actor, "deleteSavedView", "... on DeleteSavedViewSuccess { savedViewId }", { id });
async function viewsOf(actor: Actor, place = "SUBSCRIPTIONS") {
  const { data } = await world.run<{
    viewer: { savedViews: { id: string; name: string; query: string; isDefault: boolean }[] };
  }>(
    actor,
    "query($place: SavedViewPlace!) { viewer { savedViews(place: $place) { id name query isDefault } } }",
    { place },
  );
  return data?.viewer.savedViews ?? [];
}

describe("a saved view", () => {
  it("is kept for its place and listed by name", async () => {
    await save(buyer, { name: "b", query: "q=x" });
    const first = await save(buyer, { name: "A" });
    await save(buyer, { name: "Elsewhere", place: "ORDERS" });
    expect(first).toMatchObject({
      savedView: { place: "SUBSCRIPTIONS", name: "A", query: "status=ACTIVE", isDefault: false },
    });
    expect((await viewsOf(buyer)).map(({ name }) => name)).toEqual(["A", "b"]);
    expect((await viewsOf(buyer, "ORDERS")).map(({ name }) => name)).toEqual(["Elsewhere"]);
  });

  it("is changed under its id, and its name may stay", async () => {
    const { savedView } = await save(buyer);
    await save(buyer, { id: savedView.id, query: "status=SUSPENDED" });
    await save(buyer, { id: savedView.id.toUpperCase(), name: "renewals" });
    expect(await viewsOf(buyer)).toEqual([
      { id: savedView.id, name: "renewals", query: "status=ACTIVE", isDefault: false },
    ]);
  });

  it.each([
    { input: { name: " " }, refusal: { __typename: "InvalidInputError", field: "name" } },
    {
      input: { name: "x".repeat(61) },
      refusal: { __typename: "InvalidInputError", field: "name" },
    },
    {
      input: { query: `q=${"x".repeat(2_000)}` },
      refusal: { __typename: "InvalidInputError", field: "query" },
    },
    { input: { id: randomUUID() }, refusal: { __typename: "NotFoundError" } },
    { input: { id: "mine" }, refusal: { __typename: "NotFoundError" } },
  ])("is refused: $refusal", async ({ input, refusal }) => {
    expect(await save(buyer, input)).toMatchObject(refusal);
    expect(await viewsOf(buyer)).toEqual([]);
  });

  it("has a name of its own in its place", async () => {
    await save(buyer);
    expect(await save(buyer, { name: "RENEWALS" })).toMatchObject({
      __typename: "SavedViewNameTakenError",
    });
    expect((await save(buyer, { place: "ORDERS" })).__typename).toBe("SaveViewSuccess");
    expect((await save(owner)).__typename).toBe("SaveViewSuccess");
  });

  it("that becomes the default takes the place of the one before, in its place alone", async () => {
    await save(buyer, { isDefault: true, place: "ORDERS" });
    const { savedView } = await save(buyer, { name: "A", isDefault: true });
    await save(buyer, { name: "B", isDefault: true });
    const defaults = async () => (await viewsOf(buyer)).filter(({ isDefault }) => isDefault);
    expect((await defaults()).map(({ name }) => name)).toEqual(["B"]);
    await save(buyer, { id: savedView.id, name: "A", isDefault: true });
    expect((await defaults()).map(({ name }) => name)).toEqual(["A"]);
    expect(await viewsOf(buyer, "ORDERS")).toMatchObject([{ isDefault: true }]);
  });

  it("is one of thirty at most, also when two windows add the last", async () => {
    for (let count = 1; count < 30; count += 1) await save(buyer, { name: `View ${count}` });
    const answers = await Promise.all([save(buyer, { name: "C" }), save(buyer, { name: "D" })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "SaveViewSuccess",
      "TooManySavedViewsError",
    ]);
    expect(answers).toContainEqual(expect.objectContaining({ limit: 30 }));
  });

  it("is one when two windows save the same name", async () => {
    const answers = await Promise.all([save(buyer), save(buyer)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "SaveViewSuccess",
      "SavedViewNameTakenError",
    ]);
  });

  it("is its owner's alone: nobody else sees, changes or deletes it", async () => {
    const { savedView } = await save(buyer);
    for (const other of [await colleague(customerId), owner, await colleague()]) {
      expect(await viewsOf(other)).toEqual([]);
      expect(await save(other, { id: savedView.id })).toMatchObject({
        __typename: "NotFoundError",
      });
      expect(await remove(other, savedView.id)).toMatchObject({ __typename: "NotFoundError" });
    }
    expect(await viewsOf(buyer)).toHaveLength(1);
  });

  it("is hidden by the database, too, from a transaction of the same tenant that is not its owner's", async () => {
    await save(buyer);
    const { resellerId, id } = buyer;
    const count = (userId: string | null) =>
      world.db.read({ resellerId: resellerId ?? "", customerId }, async (tx) => {
        if (userId) await tx.query("select set_config('app.user', $1, true)", [userId]);
        return (await tx.query("select 1 from saved_view")).length;
      });
    expect([await count(null), await count(randomUUID()), await count(id)]).toEqual([0, 0, 1]);
  });

  it("goes away once", async () => {
    const { savedView } = await save(buyer);
    expect(await remove(buyer, savedView.id)).toMatchObject({ savedViewId: savedView.id });
    expect(await remove(buyer, savedView.id)).toMatchObject({ __typename: "NotFoundError" });
    expect(await viewsOf(buyer)).toEqual([]);
  });

  it("is made once by a request that is repeated, and is in the audit without its name", async () => {
    const options = { idempotencyKey: `once ${reseller.id}` };
    const [first, again] = [await save(buyer, {}, options), await save(buyer, {}, options)];
    expect(again).toEqual(first);
    const { savedView } = await save(buyer, { id: first.savedView.id, isDefault: true });
    const entries = (await world.announced())
      .filter(({ type }) => type === AUDIT_EVENT)
      .map(({ payload }) => payload as { action: string; subject: string; outcome: string })
      .filter(({ action }) => action === "saveView")
      .map(({ subject, outcome }) => ({ subject, outcome }));
    expect(entries).toEqual([
      { subject: "", outcome: "done" },
      { subject: `savedView:${savedView.id}`, outcome: "done" },
    ]);
  });

  it("is for people who are signed in: staff of the platform too, no visitor and no program", async () => {
    const admin = (await world.user(platformTenant, "PLATFORM_ADMIN")).actor;
    expect((await save(admin, { place: "CONSOLE_RESELLERS" })).__typename).toBe("SaveViewSuccess");
    expect(await viewsOf(admin, "CONSOLE_RESELLERS")).toHaveLength(1);
    await expect(save(visitor)).rejects.toThrow("Sign in first.");
    await expect(save({ ...owner, kind: "client" })).rejects.toThrow("You may not do this.");
  });
});
