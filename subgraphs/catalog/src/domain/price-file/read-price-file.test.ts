import { describe, expect, it } from "@jest/globals";
import { readPriceFile } from "./read-price-file.js";

const disk = (price: string, more = "") =>
  `{ "currencyCode": "USD", "sku": "E10 LRS", "pricePerUnit": ${price}, "unitOfMeasure": "1/Month", "productName": "Standard SSD Managed Disks"${more} }`;

function read(text: string) {
  const file = readPriceFile(text);
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

describe("a file of managed disks", () => {
  it("has a plan for each meter and region", () => {
    const { shape, entries, rejected } = read(
      `{ "eastus": { "E10_LRS": ${disk("9.6")} }, "perth": { "E10_LRS": ${disk("1.1E-4")} } }`,
    );
    expect(shape).toBe("managed disks");
    expect(rejected).toEqual([]);
    expect(
      entries.map(({ skuCode, skuName, planCode, planName, list }) => [
        skuCode,
        skuName,
        planCode,
        planName,
        list,
      ]),
    ).toEqual([
      ["E10_LRS", "E10 LRS", "eastus", "E10 LRS, eastus", "9.6"],
      ["E10_LRS", "E10 LRS", "perth", "E10 LRS, perth", "0.00011"],
    ]);
    expect(entries[0]!.product.name).toBe("Azure Standard SSD Managed Disks");
  });

  it("names meters that share a SKU apart", () => {
    const { entries } = read(`{ "eastus": { "E10_LRS_PROVISIONED_IOPS": ${disk("1")} } }`);
    expect(entries[0]!.skuName).toBe("E10 LRS provisioned iops");
  });

  it("tells bad entries with line, place and reason, and reads the rest", () => {
    const file = read(`{
  "eastus": {
    "GOOD": ${disk("1")},
    "NEGATIVE": ${disk("-0.5")},
    "WORD": ${disk('"free"')},
    "FINE": ${disk("0.0000000000001")},
    "CURRENCY": { "currencyCode": "XYZ", "sku": "a", "pricePerUnit": 1, "unitOfMeasure": "1", "productName": "b" },
    "NOTHING": null
  },
  "nowhere": 5
}`);
    expect(file.entries.map(({ skuCode }) => skuCode)).toEqual(["GOOD"]);
    expect(file.rejected).toEqual([
      { line: 4, place: "eastus › NEGATIVE", reason: "The price is negative." },
      { line: 5, place: "eastus › WORD", reason: "The price is not a number." },
      { line: 6, place: "eastus › FINE", reason: "The price has more than 12 decimals." },
      { line: 7, place: "eastus › CURRENCY", reason: "`XYZ` is not a currency of ISO 4217." },
      { line: 8, place: "eastus › NOTHING", reason: "`productName` is missing." },
      { line: 10, place: "nowhere", reason: "There is no entry here." },
    ]);
  });
});

describe("other files", () => {
  it("of SQL storage are prices by gigabyte and month", () => {
    const { shape, entries } = read(
      '{ "eastus": { "BusinessCritical": { "sku": "DZH/1", "unitPrice": 0.3 } } }',
    );
    expect(shape).toBe("SQL storage");
    expect(entries[0]).toMatchObject({
      skuName: "Business Critical",
      planCode: "eastus",
      unit: "1 GB/Month",
      list: "0.3",
      currency: "USD",
    });
  });

  it("of Linux licences are prices by processors and hour", () => {
    const { shape, entries, rejected } = read(
      '{ "RHEL": { "Red Hat": { "12": 0.1296, "5+": 1, "1-2": 1, "many": 1, "2": "x" } } }',
    );
    expect(shape).toBe("Linux licences");
    expect(entries.map(({ skuCode }) => skuCode)).toEqual(["vcpu-12", "vcpu-5+", "vcpu-1-2"]);
    expect(entries[0]).toMatchObject({
      product: { name: "Red Hat" },
      skuName: "12 vCPU",
      unit: "1/Hour",
      list: "0.1296",
    });
    expect(rejected.map(({ place }) => place)).toEqual([
      "RHEL › Red Hat › 2",
      "RHEL › Red Hat › many",
    ]);
  });

  it("tells a plan that is named twice", () => {
    const { entries, rejected } = read(
      '{ "RHEL": { "Red Hat": { "2": 1 } }, "SUSE": { "Red-Hat": { "2": 3 } } }',
    );
    expect(entries.map(({ list }) => list)).toEqual(["1"]);
    expect(rejected).toEqual([
      { line: 1, place: "SUSE › Red-Hat › 2", reason: "The file names this plan before." },
    ]);
  });

  it.each(["", "[1, 2]", "{}", '{ "a": { "b": { "c": 1 } }', "region;price\neastus;1"])(
    "such as %j are refused whole",
    (text) => {
      expect(readPriceFile(text)).toMatchObject({ ok: false, error: { kind: "UnreadableFile" } });
    },
  );
});
