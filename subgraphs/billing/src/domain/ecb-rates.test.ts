import { describe, expect, it } from "@jest/globals";
import { parseEcbLine } from "./ecb-rates.js";

describe("parseEcbLine", () => {
  it("reads what is published and skips N/A, empty columns and currencies of the past", () => {
    expect(
      parseEcbLine({ Date: "2026-04-13", USD: "1.1684", BGN: "N/A", CYP: "0.58", "": "" }),
    ).toEqual([{ day: "2026-04-13", currency: "USD", perEuro: "1.1684" }]);
  });

  it("knows a line of another file", () => {
    expect(parseEcbLine({ Date: "13.4.2026", USD: "1.1684" })).toBeNull();
    expect(parseEcbLine({ Symbol: "USD" })).toBeNull();
  });
});
