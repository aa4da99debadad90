import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import { actorFor } from "@markethall/testing";
import { businessDays, groupSales, type Sale } from "../src/domain/business-figures.js";
import { businessOf } from "../src/services/business.service.js";
import { GraphWorld } from "./graph-world.js";
import { clock, idOf } from "./world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

const figures = `{ business(months: 3) {
  currency leftOut range { start end }
  months { month revenue { amount } cost { amount } margin { amount } marginPercent revenueWithoutCost { amount } }
  before { month revenue { amount } }
  topCustomers { label customer { id } revenue { amount } before { amount } margin { amount } }
  topProducts { label revenue { amount } } } }`;

describe("the business overview", () => {
  it("shows revenue, cost and margin by month, and who and what brings them", async () => {
    expect(await world.run(world.sales, figures)).toMatchObject({
      business: {
        currency: "USD",
        leftOut: [],
        range: { start: "2026-09-01", end: "2026-11-23" },
        months: [
          { month: "2026-09", revenue: { amount: "0.00" }, marginPercent: null },
          { month: "2026-10", revenue: { amount: "115.51" }, cost: { amount: "92.40" } },
          // 231 + 1000 of charges at 80 % cost, and 12.50 of usage that costs 10.
          {
            month: "2026-11",
            revenue: { amount: "1243.50" },
            cost: { amount: "994.80" },
            margin: { amount: "248.70" },
            marginPercent: "20.00",
            revenueWithoutCost: { amount: "0.00" },
          },
        ],
        before: { month: "2026-10", revenue: { amount: "115.51" } },
        topCustomers: [
          { label: "Borealis", revenue: { amount: "1000.00" }, before: { amount: "0.00" } },
          { label: "Alpine", customer: { id: world.alpine }, before: { amount: "115.51" } },
        ],
        topProducts: [
          { label: "Office Suite, 10 seats", revenue: { amount: "1000.00" } },
          { label: "Office Suite", revenue: { amount: "231.00" } },
          { label: "Storage", revenue: { amount: "12.50" } },
        ],
      },
    });
  });

  it("is for the reseller's own people: cost and margin reach no customer and no partner", async () => {
    const partner = actorFor("RESELLER_OPS", { resellerId: world.books.resellerId });
    for (const actor of [world.viewer, world.payer, { ...partner, kind: "client" as const }]) {
      expect(await world.codeOf(actor, figures)).toBe("FORBIDDEN");
    }
  });

  it("knows nothing of another reseller, and refuses more than two years", async () => {
    const { business } = await world.run<{ business: { topCustomers: unknown[] } }>(
      world.stranger,
      figures,
    );
    expect(business.topCustomers).toEqual([]);
    for (const months of [0, 25]) {
      expect(await world.codeOf(world.ops, `{ business(months: ${months}) { currency } }`)).toBe(
        "BAD_USER_INPUT",
      );
    }
  });
});

describe("what SQL sums", () => {
  it("is what the rule says, over currencies, months and sales without a cost", async () => {
    const { books } = world;
    const other = await new (books.constructor as new (...a: unknown[]) => typeof books)(
      books.database,
      "sums",
    ).reseller();
    const vendorId = idOf("vendor:microsoft");
    const customers = [];
    for (const name of "ABCDEFG") customers.push(await other.customer(name));
    await books.database.admin.query(
      "insert into exchange_rate (currency, day, per_euro) values ('USD', '2026-01-01', 1.25), ('JPY', '2026-01-01', 160)",
    );
    const worth: Record<string, string> = { USD: "1", EUR: "1.25", JPY: "0.0078125" };
    const sales: Sale[] = [];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let n = 0; n < 120; n += 1) {
      const currency = ["USD", "EUR", "JPY", "CHF"][next(20) === 0 ? 3 : next(3)] ?? "USD";
      const day = `2026-${["08", "09", "10", "11"][next(4)]}-${String(1 + next(28)).padStart(2, "0")}`;
      const minor = next(100_000) - 20_000;
      const cost = next(5) === 0 ? null : next(80_000);
      const customerId = customers[next(customers.length)] ?? "";
      const product = `Product ${next(9)}`;
      await other.charge(customerId, vendorId, "0", {
        description: product,
        amount: { minor: String(minor), currency },
        cost: cost === null ? null : { minor: String(cost), currency },
        raisedAt: `${day}T12:00:00Z`,
      });
      const rate = worth[currency];
      if (rate === undefined) continue;
      const major = currency === "JPY" ? "1" : "0.01";
      sales.push({
        day,
        customerId,
        product,
        price: decimal(minor).times(major).times(rate),
        cost: cost === null ? null : decimal(cost).times(major).times(rate),
      });
    }
    const days = businessDays(3, clock.now());
    const counted = await other.db.read(other.tenant, (tx) => businessOf(tx, days));
    const law = groupSales(sales, days);
    expect(counted.leftOut).toEqual(["CHF"]);
    expect(plain(counted.months)).toEqual(plain(law.months));
    expect(plain(counted.before)).toEqual(plain(law.before));
    expect(plain(counted.customers)).toEqual(plain(law.customers));
    expect(plain(counted.products)).toEqual(plain(law.products));
    expect(law.customers).toHaveLength(5);
  });
});

/** Decimals as text, however many digits they were kept with. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
