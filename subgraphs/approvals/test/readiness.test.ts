import { describe, expect, it } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import { authorization, playInAWorld, t, tenants, world } from "./world.js";

playInAWorld();

interface Readiness {
  readonly code: string;
  readonly satisfied: boolean;
  readonly fixPath: string | null;
}

async function readiness(actor: Actor, customerId: string): Promise<Readiness[]> {
  const data = await world.ask<{ _entities: { readiness: Readiness[] }[] }>(
    actor,
    `query ($customers: [_Any!]!) { _entities(representations: $customers) {
       ... on Customer { readiness { code satisfied explanation fixPath vendor { id } } } } }`,
    { customers: [{ __typename: "Customer", id: customerId }] },
  );
  return data._entities[0]?.readiness ?? [];
}

describe("a customer's readiness to order", () => {
  it("says that no vendor is authorised, then what is open, then nothing", async () => {
    expect(await readiness(t.ops, t.customerId)).toMatchObject([
      { code: "VENDOR_AUTHORIZED", satisfied: false },
    ]);
    await world.receive(authorization(t, { priceBookId: null }));
    const open = (await readiness(t.ops, t.customerId)).filter(({ satisfied }) => !satisfied);
    expect(open.map(({ code }) => code)).toEqual(["PRICE_BOOK_SET"]);
    await world.receive(authorization(t));
    expect((await readiness(t.ops, t.customerId)).every(({ satisfied }) => satisfied)).toBe(true);
  });

  it("shows the customer its own list without the console's paths", async () => {
    await world.receive(authorization(t, { priceBookId: null }));
    const own = await readiness(t.buyer, t.customerId);
    expect(own.find(({ code }) => code === "PRICE_BOOK_SET")).toMatchObject({
      satisfied: false,
      fixPath: null,
    });
  });

  it("tells nothing of another customer: it looks like one that does not exist", async () => {
    const foreign = tenants();
    await world.receive(authorization(foreign));
    const unknown = (await readiness(t.ops, tenants().customerId)).map(({ code }) => code);
    const other = (await readiness(t.ops, foreign.customerId)).map(({ code }) => code);
    expect(other).toEqual(unknown);
  });
});
