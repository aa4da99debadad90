import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, rate } from "@markethall/money";
import { applicablePrice } from "../src/domain/applicable-price.js";
import { adjustedPrice } from "../src/domain/price-adjustment.js";
import { seedResellerCatalogue } from "../src/seed.js";
import { planPrices } from "../src/services/plan-prices.js";
import { masters, plans, vendors } from "./support/catalogue.js";
import { now, openWorld, type World } from "./support/world.js";

/** Of each book: there is none, it holds the plan, or it leaves the plan out. */
const states = ["absent", "holds", "leaves out"] as const;
type State = (typeof states)[number];
const combinations = states.flatMap((own) => states.map((byDefault) => ({ own, byDefault })));

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const list = rate(plans.premium.list, currencyCode("USD"));
const rule = (state: State) => ({
  kind: "DEFAULT" as const,
  value: null,
  included: state === "holds",
});
const offer = (state: State, percent: string) =>
  state === "absent" ? undefined : adjustedPrice(list, decimal(percent), rule(state));

async function priceOfCustomer(own: State, byDefault: State): Promise<string | null> {
  const resellerId = randomUUID();
  const customerId = randomUUID();
  const book = (state: State, name: string, percent: string, isDefault: boolean) => ({
    id: randomUUID(),
    masterBookId: masters.microsoft,
    name,
    percent,
    isDefault,
    adjustments: [{ planId: plans.premium.id, ...rule(state) }],
  });
  const ownBook = book(own, "Own", "10", false);
  const books = [
    ...(own === "absent" ? [] : [ownBook]),
    ...(byDefault === "absent" ? [] : [book(byDefault, "Default", "20", true)]),
  ];
  const { db } = world.database;
  const sells = [{ vendorId: vendors.microsoft.id, currency: "USD" }];
  await seedResellerCatalogue(db, { resellerId, vendors: sells, books, tiles: [] }, now);
  const who = { ...world.north, resellerId, customerId };
  await world.authorize(who, vendors.microsoft.id, own === "absent" ? null : ownBook.id);
  const view = { audience: "CUSTOMER", tenant: { resellerId, customerId } } as const;
  const [price] = await db.read(view.tenant, (tx) => planPrices(tx, view, now, [plans.premium.id]));
  return price?.price?.amount.toFixed() ?? null;
}

describe("the book that prices a customer is the one of the rule", () => {
  it.each(combinations)("own book $own, default book $byDefault", async ({ own, byDefault }) => {
    const expected = applicablePrice({
      CUSTOMER_VENDOR_BOOK: offer(own, "10"),
      DEFAULT_BOOK: offer(byDefault, "20"),
    });
    expect(await priceOfCustomer(own, byDefault)).toBe(expected?.price.amount.toFixed() ?? null);
  });
});
