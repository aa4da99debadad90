import { describe, expect, it } from "@jest/globals";
import { chosenColumns } from "./report.js";

describe("chosenColumns", () => {
  it("are all when none is chosen, without those of staff for a customer", () => {
    expect(chosenColumns("SPEND", [], true)?.map(({ name }) => name)).toContain("customer");
    expect(chosenColumns("SPEND", null, false)?.map(({ name }) => name)).not.toContain("customer");
  });

  it("keep the order chosen", () => {
    expect(chosenColumns("SPEND", ["amount", "date"], false)?.map(({ name }) => name)).toEqual([
      "amount",
      "date",
    ]);
  });

  it.each(["cost", "customer", "__proto__"])("do not have %p for a customer", (name) => {
    expect(chosenColumns("SPEND", [name], false)).toBeNull();
  });
});
