import { describe, expect, it } from "@jest/globals";
import { Draw } from "../world/draw.js";
import { planFaults } from "./faults.js";

describe("planFaults", () => {
  it("follows from the seed alone", () => {
    expect(planFaults(new Draw(5), 3, false)).toEqual(planFaults(new Draw(5), 3, false));
    expect(planFaults(new Draw(5), 3, false)).not.toEqual(planFaults(new Draw(6), 3, false));
  });

  it.each([
    { hasNats: false, ways: 9 + 3 + 2 + 7 },
    { hasNats: true, ways: 10 + 4 + 2 + 7 },
  ])(
    "leaves none of $ways ways out in three hours, NATS: $hasNats, and holds processes longer than their lease",
    ({ hasNats, ways }) => {
      const faults = planFaults(new Draw(1), 180, hasNats);
      expect(new Set(faults.map(({ kind, what }) => `${kind} ${what}`)).size).toBe(ways);
      const held = faults.filter(({ kind }) => kind === "pause");
      expect(Math.min(...held.map(({ lasts }) => lasts))).toBeGreaterThan(30_000);
    },
  );
});
