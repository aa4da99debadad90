import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { drainOutbox } from "@markethall/testing";
import {
  type PriceImportReport,
  PriceImportService,
} from "../src/services/price-import.service.js";
import { masters, plans } from "./support/catalogue.js";
import { now, openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
let imports: PriceImportService;
beforeAll(async () => {
  world = await openWorld();
  imports = new PriceImportService(world.database.db);
});
afterAll(() => world.close());

const july = new Date("2026-07-01T00:00:00Z");

async function load(
  content: object | string,
  validFrom = now,
  vendorSlug = "microsoft",
): Promise<PriceImportReport> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const result = await imports.import({ vendorSlug, text, validFrom, sellerDiscount: "20" }, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const disk = (pricePerUnit: number) => ({
  currencyCode: "USD",
  sku: "X1 LRS",
  pricePerUnit,
  unitOfMeasure: "1/Month",
  productName: "Test Disks",
});

async function priceRows() {
  const { rows } = await world.database.admin.query(
    `select pl.code, mp.valid_from, mp.list, mp.cost from master_prices mp
       join plans pl on pl.id = mp.plan_id join products p on p.id = pl.product_id
      where p.slug = 'microsoft-azure-test-disks' order by pl.code, mp.valid_from`,
  );
  return rows.map((row) => [row.code, row.valid_from.toISOString(), row.list, row.cost]);
}

describe("importing a price file", () => {
  const file = { east: { X1_LRS: disk(9.6) }, west: { X1_LRS: disk(0.000007), X2_LRS: disk(-1) } };
  const always = "1970-01-01T00:00:00.000Z";

  it("brings plans with exact prices and tells bad entries", async () => {
    await drainOutbox(world.database.admin, "catalog");
    const { rejected, ...counts } = await load(file);
    expect(counts).toEqual({
      shape: "managed disks",
      entryCount: 2,
      changedPlanCount: 2,
      changedPriceCount: 2,
    });
    expect(rejected).toEqual([
      { line: 1, place: "west › X2_LRS", reason: "The price is negative." },
    ]);
    expect(await priceRows()).toEqual([
      ["east", always, "9.6", "7.68"],
      ["west", always, "0.000007", "0.0000056"],
    ]);
    const [event] = await drainOutbox(world.database.admin, "catalog");
    expect(event).toMatchObject({ type: "catalog.plan.changed.v1", audience: "internal" });
    expect((event!.payload as { plans: object[] }).plans).toMatchObject([
      {
        productName: "Azure Test Disks",
        skuCode: "X1_LRS",
        kind: "CONSUMPTION",
        term: "NONE",
        policyKey: "consumption",
      },
      {},
    ]);
  });

  it("changes nothing the second time", async () => {
    const before = await world.database.admin.query("select * from master_books where id = $1", [
      masters.microsoft,
    ]);
    expect(await load(file, july)).toMatchObject({
      entryCount: 2,
      changedPlanCount: 0,
      changedPriceCount: 0,
    });
    expect(await drainOutbox(world.database.admin, "catalog")).toEqual([]);
    const after = await world.database.admin.query("select * from master_books where id = $1", [
      masters.microsoft,
    ]);
    expect(after.rows).toEqual(before.rows);
  });

  it("makes a changed price hold from its day on", async () => {
    expect(await load({ east: { X1_LRS: disk(9.9) } }, july)).toMatchObject({
      changedPlanCount: 0,
      changedPriceCount: 1,
    });
    expect(await priceRows()).toEqual([
      ["east", always, "9.6", "7.68"],
      ["east", july.toISOString(), "9.9", "7.92"],
      ["west", always, "0.000007", "0.0000056"],
    ]);
  });

  it("sells what it brought, at the customer's price", async () => {
    const fields =
      'product(slug: "microsoft-azure-test-disks") { planCount plans(query: "east") { name unit price { amount } } }';
    const { data } = await world.run(
      world.north.buyer,
      storefrontQuery(world.north.resellerId, fields),
    );
    expect(data).toEqual({
      _entities: [
        {
          product: {
            planCount: 2,
            plans: [{ name: "X1 LRS, east", unit: "1/Month", price: { amount: "11.04" } }],
          },
        },
      ],
    });
  });

  it("leaves other prices of the book alone", async () => {
    const { rows } = await world.database.admin.query(
      "select list from master_prices where plan_id = $1 and master_book_id = $2",
      [plans.premium.id, masters.microsoft],
    );
    expect(rows).toEqual([{ list: "22.00" }]);
  });

  it("keeps the same product of two vendors apart", async () => {
    expect(await load(file, now, "sophos")).toMatchObject({ changedPlanCount: 2 });
  });

  it("refuses a file that is none, or of nobody, as a whole", async () => {
    const request = { vendorSlug: "microsoft", validFrom: now, sellerDiscount: "20" };
    expect(await imports.import({ ...request, text: "{" }, now)).toMatchObject({
      ok: false,
      error: { kind: "UnreadableFile" },
    });
    expect(
      await imports.import({ ...request, text: JSON.stringify(file), vendorSlug: "nobody" }, now),
    ).toMatchObject({ ok: false, error: { kind: "NotFound" } });
  });
});

/** Real prices of Azure; they are no part of the repository. */
const folder = resolve(__dirname, "../../../../shared/data/azure");
const real = existsSync(folder) ? describe : describe.skip;

real("importing the real price files of ../shared/data/azure (skipped where they are not)", () => {
  it.each([
    { name: "managed-disk-prices.json", shape: "managed disks", entryCount: 4081 },
    { name: "sql-storage-prices.json", shape: "SQL storage", entryCount: 192 },
    { name: "linux-license-prices.json", shape: "Linux licences", entryCount: 255 },
  ])("$name: $entryCount plans, and none the second time", async ({ name, shape, entryCount }) => {
    const text = readFileSync(resolve(folder, name), "utf8");
    expect(await load(text)).toEqual({
      shape,
      entryCount,
      changedPlanCount: entryCount,
      changedPriceCount: entryCount,
      rejected: [],
    });
    expect(await load(text)).toMatchObject({ changedPlanCount: 0, changedPriceCount: 0 });
  });
});
