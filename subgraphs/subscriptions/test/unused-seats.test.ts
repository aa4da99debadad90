import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { actorFor } from "@markethall/testing";
import { World } from "./support/world.js";

let world: World;
let monthly: string;
beforeAll(async () => {
  world = await World.create();
  const facts = { policyKey: "microsoft-nce", term: "P1Y" };
  monthly = await world.plan("paid monthly", { ...facts, billingCycle: "MONTHLY", price: "4.00" });
}, 60_000);
afterAll(() => world.close());

describe("seats that nobody uses", () => {
  it("are told of while they can be given back, and to whom they belong alone", async () => {
    world.now = new Date("2026-05-01T10:00:00Z");
    const [old, used] = [await world.buy(monthly, 4), await world.buy(monthly, 2)];
    world.now = new Date("2026-05-20T10:00:00Z");
    const fresh = await world.buy(monthly, 3);
    const assign = (id: string, seats: number) =>
      world.database.admin.query(
        "update subscriptions.cloud_subscriptions set assigned_seats = $2 where id = $1",
        [id, seats],
      );
    await Promise.all([assign(old, 1), assign(used, 2), assign(fresh, 2)]);
    const unused = async (actor = world.buyer) => {
      const { _entities } = await world.run<{ _entities: [{ unusedSeats: unknown[] }] }>(
        actor,
        `query ($id: ID!) { _entities(representations: [{ __typename: "Customer", id: $id }]) { ... on Customer {
           unusedSeats { subscription { id } unused returnable returnableUntil refund { amount } } } } }`,
        { id: world.ids.customer },
      );
      return _entities[0].unusedSeats;
    };
    const longOwned = {
      subscription: { id: old },
      unused: 3,
      returnable: 0,
      returnableUntil: null,
      refund: null,
    };
    expect(await unused()).toEqual([
      {
        subscription: { id: fresh },
        unused: 1,
        returnable: 1,
        returnableUntil: "2026-05-27T10:00:00.000Z",
        refund: { amount: "4.00" },
      },
      longOwned,
    ]);
    const stranger = actorFor("CUSTOMER_BUYER", {
      resellerId: world.ids.reseller,
      customerId: world.ids.otherCustomer,
    });
    expect(await unused(stranger)).toEqual([]);
    world.now = new Date("2026-05-27T10:00:00Z");
    expect(await unused()).toEqual([
      longOwned,
      { ...longOwned, subscription: { id: fresh }, unused: 1 },
    ]);
  });
});
