import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, type Decimal, rate } from "@markethall/money";
import fc from "fast-check";
import {
  effectiveAndAnnounced,
  effectivePrice,
  type MasterPrice,
} from "../src/domain/master-price.js";
import {
  adjustedPrice,
  checkAdjustment,
  type PriceAdjustment,
  type PriceAdjustmentKind,
} from "../src/domain/price-adjustment.js";
import type { BillingCycle } from "../src/domain/plan.js";
import { seedCatalogue, seedResellerCatalogue } from "../src/seed.js";
import { bookEntries } from "../src/services/price-book-entries.js";
import { customBooks, priceList } from "../src/services/price-lists.js";
import { planPrices } from "../src/services/plan-prices.js";
import { tiles } from "../src/services/storefront.js";
import { now, openWorld, type World } from "./support/world.js";

/** What SQL prices set by set must be what the rule says of each plan, for any book. */
const usd = currencyCode("USD");
const day = 86_400_000;

interface RandomPlan {
  readonly id: string;
  readonly cycle: BillingCycle;
  readonly prices: readonly MasterPrice[];
  readonly rule: PriceAdjustment | null;
}
interface RandomBook {
  readonly percent: Decimal;
  readonly products: readonly { readonly id: string; readonly plans: readonly RandomPlan[] }[];
}

const amounts = fc
  .integer({ min: 0, max: 10 ** 8 })
  .chain((n) => fc.constantFrom(2, 4, 7).map((digits) => decimal(n).div(10 ** digits)));
const percents = fc.integer({ min: -1_000_000, max: 3_000_000 }).map((n) => decimal(n).div(10_000));
const prices = fc
  .uniqueArray(
    fc.record({ offset: fc.integer({ min: -300, max: 300 }), list: amounts, cost: amounts }),
    {
      minLength: 1,
      maxLength: 3,
      selector: ({ offset }) => offset,
    },
  )
  .map((rows) =>
    rows.map(({ offset, list, cost }): MasterPrice => ({
      validFrom: new Date(now.getTime() + offset * day),
      list: rate(list, usd),
      cost: rate(cost, usd),
    })),
  );
const rules = fc.option(
  fc.record({
    kind: fc.constantFrom<PriceAdjustmentKind>("DEFAULT", "PERCENT", "DELTA", "FIXED"),
    value: fc.oneof(amounts, percents),
    included: fc.boolean(),
  }),
);
const randomPlans = fc
  .record({ cycle: fc.constantFrom<BillingCycle>("MONTHLY", "ANNUAL"), prices, rule: rules })
  .map(({ cycle, prices: masterPrices, rule }): RandomPlan => {
    const value = rule?.kind === "DEFAULT" ? null : (rule?.value ?? null);
    const candidate = rule && { ...rule, value };
    const list = masterPrices.reduce((least, price) =>
      price.list.amount.lt(least.list.amount) ? price : least,
    ).list;
    const usable = candidate && checkAdjustment(list, candidate).ok ? candidate : null;
    return { id: randomUUID(), cycle, prices: masterPrices, rule: usable };
  });
const randomBooks = fc.record({
  percent: percents,
  products: fc.array(
    fc
      .array(randomPlans, { minLength: 1, maxLength: 6 })
      .map((plans) => ({ id: randomUUID(), plans })),
    { minLength: 20, maxLength: 30 },
  ),
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function loadBook(book: RandomBook) {
  const ids = {
    vendor: randomUUID(),
    master: randomUUID(),
    book: randomUUID(),
    reseller: randomUUID(),
  };
  const { db } = world.database;
  await seedCatalogue(
    db,
    {
      vendors: [
        { id: ids.vendor, slug: ids.vendor, name: "Random", logoUrl: null, needsTenantId: false },
      ],
      products: book.products.map(({ id, plans }) => ({
        id,
        vendorId: ids.vendor,
        slug: id,
        name: id,
        summary: "",
        description: "",
        categories: [],
        features: [],
        faq: [],
        supportUrl: null,
        skus: [
          {
            id: randomUUID(),
            code: "one",
            name: "one",
            plans: plans.map((plan, n) => ({
              id: plan.id,
              code: String(n),
              name: String(n),
              kind: "LICENSE" as const,
              policyKey: "x",
              term: "P1Y",
              billingCycle: plan.cycle,
              unit: null,
              trialDays: null,
              minSeats: 1,
              maxSeats: null,
            })),
          },
        ],
      })),
      solutions: [],
      masterBooks: [
        {
          id: ids.master,
          vendorId: ids.vendor,
          currency: "USD",
          name: "Random",
          prices: book.products.flatMap(({ plans }) =>
            plans.flatMap(({ id: planId, prices: rows }) =>
              rows.map(({ validFrom, list, cost }) => ({
                planId,
                validFrom,
                list: list.amount.toFixed(),
                cost: cost.amount.toFixed(),
              })),
            ),
          ),
        },
      ],
    },
    now,
  );
  await seedResellerCatalogue(
    db,
    {
      resellerId: ids.reseller,
      vendors: [{ vendorId: ids.vendor, currency: "USD" }],
      books: [
        {
          id: ids.book,
          masterBookId: ids.master,
          name: "Random",
          percent: book.percent.toFixed(),
          isDefault: true,
          adjustments: book.products.flatMap(({ plans }) =>
            plans.flatMap(({ id: planId, rule }) =>
              rule
                ? [
                    {
                      planId,
                      kind: rule.kind,
                      value: rule.value?.toFixed() ?? null,
                      included: rule.included,
                    },
                  ]
                : [],
            ),
          ),
        },
      ],
      tiles: [],
    },
    now,
  );
  return ids;
}

const byBook: PriceAdjustment = { kind: "DEFAULT", value: null, included: true };
const text = (amount: Decimal | undefined) => amount?.toFixed() ?? null;

describe.each([1, 2, 3])("prices from SQL, random book %i", (seed) => {
  it("are those of the rule: in lists, entries, tiles and on plans", async () => {
    const [book] = fc.sample(randomBooks, { numRuns: 1, seed });
    const ids = await loadBook(book!);
    const plans = book!.products.flatMap((product) => product.plans);
    const priceAt = (plan: RandomPlan, price: MasterPrice, rule = plan.rule ?? byBook) =>
      adjustedPrice(price.list, book!.percent, rule);
    const tenant = { resellerId: ids.reseller, customerId: null };
    await world.database.db.read(tenant, async (tx) => {
      const [head] = await customBooks(tx, { priceBookId: ids.book });
      const listed = await priceList(tx, head!, now, { all: true });
      for (const plan of plans) {
        expect(listed.filter(({ planId }) => planId === plan.id)).toEqual(
          effectiveAndAnnounced(plan.prices, now).map((price) => ({
            planId: plan.id,
            validFrom: price.validFrom.toISOString(),
            price: text(priceAt(plan, price)?.amount),
            list: text(price.list.amount),
            cost: text(price.cost.amount),
          })),
        );
      }

      const rows = await bookEntries(tx, now, {
        masterBookId: ids.master,
        customBookId: ids.book,
        first: 1_000,
      });
      const current = plans.flatMap((plan) => {
        const price = effectivePrice(plan.prices, now);
        return price ? [{ plan, price }] : [];
      });
      expect(new Map(rows.map(({ planId, price }) => [planId, price]))).toEqual(
        new Map(
          current.map(({ plan, price }) => [
            plan.id,
            text(priceAt(plan, price, { ...(plan.rule ?? byBook), included: true })?.amount),
          ]),
        ),
      );

      const view = { audience: "RESELLER", tenant } as const;
      const shown = await planPrices(
        tx,
        view,
        now,
        plans.map(({ id }) => id),
      );
      expect(shown.map((price) => text(price?.price?.amount))).toEqual(
        plans.map((plan) => {
          const price = effectivePrice(plan.prices, now);
          return price ? text(priceAt(plan, price)?.amount) : null;
        }),
      );

      const page = await tiles(tx, view, now, { first: 100, offset: 0 });
      for (const { product, startingPrice } of page.rows) {
        const monthly = current
          .filter(({ plan }) =>
            book!.products.find(({ id }) => id === product.id)!.plans.includes(plan),
          )
          .flatMap(
            ({ plan, price }) =>
              priceAt(plan, price)?.amount.times(plan.cycle === "ANNUAL" ? 1 : 12) ?? [],
          );
        const least = monthly.length === 0 ? null : monthly.reduce((a, b) => (b.lt(a) ? b : a));
        const perYear =
          page.rows.find((row) => row.product.id === product.id)!.billedPer === "ANNUAL" ? 1 : 12;
        expect(text(startingPrice?.amount.times(perYear))).toBe(text(least ?? undefined));
      }
    });
  });
});
