import { describe, expect, it } from "@jest/globals";
import { namedRanges, rangeInput, rangeOfAddress, withRange } from "./date-range.js";

const read = (address: string) => rangeOfAddress(new URLSearchParams(address));

describe("a range in the address", () => {
  it.each(namedRanges.map((range) => [range.name, range.preset] as const))(
    "%s asks the graph for %s",
    (name, preset) => {
      const range = read(`range=${name}`);
      expect(range && rangeInput(range)).toEqual({ preset });
    },
  );

  it("has both days of a custom range in, where the graph's ends with the day after", () => {
    const range = read("from=2026-02-01&to=2026-02-28");
    expect(range && rangeInput(range)).toEqual({ from: "2026-02-01", to: "2026-03-01" });
  });

  it.each([
    ["", "nothing is asked for"],
    ["range=next-year", "there is no such range"],
    ["from=2026-02-10&to=2026-02-01", "it ends before it starts"],
    ["from=2026-02-10", "a day is missing"],
    ["from=2026-13-10&to=2026-13-12", "there is no such day"],
  ])("is none for %p: %s", (address) => {
    expect(read(address)).toBeNull();
  });

  it("takes the place of the one before and leaves the rest of the address", () => {
    const before = new URLSearchParams("accountName=demo&from=2026-02-01&to=2026-02-28");
    const range = { kind: "named", range: namedRanges[1] } as const;
    expect(withRange(before, range).toString()).toBe("accountName=demo&range=last-month");
    expect(withRange(before, null).toString()).toBe("accountName=demo");
  });
});
