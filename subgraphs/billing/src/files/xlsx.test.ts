import { describe, expect, it } from "@jest/globals";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { type XlsxColumn, xlsxOf, type XlsxRow } from "./xlsx.js";

const columns: XlsxColumn[] = [
  { label: "Product & more", kind: "TEXT" },
  { label: "Amount", kind: "MONEY" },
  { label: "Day", kind: "DATE" },
];

async function* given(rows: readonly XlsxRow[]) {
  await Promise.resolve();
  yield* rows;
}

/** The files of an archive, found as readers find them: from the directory at its end. */
function unzipped(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26);
    const text = inflateRawSync(bytes.subarray(start, start + packed)).toString();
    files[bytes.subarray(at + 46, at + 46 + name).toString()] = text;
    at += 46 + name;
  }
  return files;
}

const workbook = async (rows: readonly XlsxRow[], sheetRows?: number) =>
  unzipped(await buffer(xlsxOf("Spend", columns, given(rows), sheetRows)));

describe("a workbook", () => {
  it("has text as text, money digit by digit and days as days", async () => {
    const files = await workbook([
      { values: ["=1+1 <b>\u0007", "12345678901234.123456", "2026-11-23"], isStrong: false },
      { values: ["Total", "1.00", ""], isStrong: true },
    ]);
    const sheet = files["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toContain("Product &amp; more");
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;b&gt;</t>');
    expect(sheet).toContain("<v>12345678901234.123456</v>");
    expect(sheet).toContain("<v>46349</v>");
    expect(sheet).toContain('<c s="5"><v>1.00</v></c><c s="7"/>');
    expect(Object.keys(files)).toContain("[Content_Types].xml");
  });

  it("goes on with another sheet where one is full, and with none where it is just full", async () => {
    const row = { values: ["a", "1", ""], isStrong: false };
    const two = await workbook([row, row, row], 3);
    expect(two["xl/workbook.xml"]).toContain('name="Spend 2"');
    expect(two["xl/worksheets/sheet2.xml"]!.match(/<row>/g)).toHaveLength(2);
    const one = await workbook([row, row], 3);
    expect(one["xl/workbook.xml"]).not.toContain("Spend 2");
    expect((await workbook([]))["xl/worksheets/sheet1.xml"]!.match(/<row>/g)).toHaveLength(1);
  });

  it("fails as a whole when its rows do", async () => {
    async function* broken(): AsyncGenerator<XlsxRow> {
      yield { values: ["a", "1", ""], isStrong: false };
      await Promise.reject(new Error("gone"));
    }
    await expect(buffer(xlsxOf("Spend", columns, broken()))).rejects.toThrow("gone");
  });
});
