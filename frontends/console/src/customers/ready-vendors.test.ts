import { describe, expect, it } from "@jest/globals";
import { readinessOf } from "./ready-vendors.js";

const point = (vendor: string | null, satisfied: boolean) => ({
  code: "PRICE_BOOK_SET" as const,
  satisfied,
  explanation: "",
  fixPath: null,
  vendor: vendor === null ? null : { id: vendor, name: vendor },
});

describe("readinessOf", () => {
  it.each([
    ["nothing is authorised", [point(null, false)], { open: 1, done: 0, from: null }],
    [
      "one vendor is ready and one waits",
      [point("Sophos", true), point("Microsoft", true), point("Microsoft", false)],
      { open: 1, done: 2, from: "Sophos" },
    ],
    [
      "all are ready",
      [point("Microsoft", true), point("Sophos", true), point("Sophos", true)],
      { open: 0, done: 3, from: "Microsoft and Sophos" },
    ],
  ])("when %s", (_when, points, sum) => {
    expect(readinessOf(points)).toEqual(sum);
  });
});
