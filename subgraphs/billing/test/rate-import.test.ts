import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { currencyCode, exponent, isCurrencyCode } from "@markethall/money";
import { testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { ExchangeRates } from "../src/services/exchange-rates.js";
import { minorUnitScale } from "../src/services/minor-unit-scale.js";
import { importRates } from "../src/services/rate-importer.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query("delete from exchange_rate"));

const file = [
  "Date,USD,JPY,CYP,",
  "2026-10-30,1.25,150.0,N/A,",
  "not a date,1,1,1,",
  "2026-10-29,1.20,N/A,N/A,",
].join("\n");
const imported = (text: string) => importRates(database.db, Readable.from([text]));

describe("importing exchange rates", () => {
  it("takes what is published, and changes nothing the second time", async () => {
    expect(await imported(file)).toEqual({ days: 2, rates: 3, changed: 3, rejectedLines: [3] });
    expect(await imported(file)).toMatchObject({ changed: 0 });
    expect(await imported(file.replace("1.20", "1.21"))).toMatchObject({ changed: 1 });
  });

  it("refuses another kind of file, and keeps nothing of it", async () => {
    await expect(imported("Day,Dollar\n2026-10-30,1.25\n")).rejects.toThrow(
      "it is not the European Central Bank's",
    );
  });

  it("gives the last rate before a day", async () => {
    await imported(file);
    const [usd, jpy, gbp] = ["USD", "JPY", "GBP"].map(currencyCode) as [never, never, never];
    const rates = await database.db.read(null, (tx) => ExchangeRates.load(tx, "2026-11-01"));
    expect(rates.between(usd, jpy)).toEqual({
      from: "USD",
      to: "JPY",
      rate: "120",
      day: "2026-10-30",
    });
    expect(rates.between(usd, gbp)).toBeNull();
    const earlier = await database.db.read(null, (tx) => ExchangeRates.load(tx, "2026-10-30"));
    expect(earlier.between(usd, jpy)).toBeNull();
  });

  const realFile = join(__dirname, "../../../../shared/data/fx/eurofxref-hist.csv");
  const whenPresent = existsSync(realFile) ? it : it.skip;
  whenPresent(
    "reads the bank's whole history (skipped where ../shared/data is not there)",
    async () => {
      const report = await importRates(database.db, createReadStream(realFile));
      expect(report.days).toBeGreaterThan(6_900);
      expect(report.changed).toBe(report.rates);
      expect(report.rejectedLines).toEqual([]);
    },
    60_000,
  );
});

describe("minorUnitScale", () => {
  it("knows the decimals of every currency as @markethall/money does", async () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters
      .flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
      .filter(isCurrencyCode);
    expect(codes.length).toBeGreaterThan(150);
    const { rows } = await database.admin.query(
      `select code, ${minorUnitScale("code")}::int as scale from unnest($1::text[]) as known (code)`,
      [codes],
    );
    expect(rows.filter(({ code, scale }) => 10 ** exponent(currencyCode(code)) !== scale)).toEqual(
      [],
    );
  });
});
