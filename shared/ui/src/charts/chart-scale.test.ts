import { describe, expect, it } from "@jest/globals";
import { chartScale, stack } from "./chart-scale.js";

describe("the scale of a chart", () => {
  it.each([
    { values: [87], ticks: [0, 25, 50, 75, 100], why: "round numbers" },
    { values: [100], ticks: [0, 25, 50, 75, 100], why: "a round number is its own end" },
    { values: [], ticks: [0, 1], why: "nothing has a scale, too" },
    { values: [0, 0], ticks: [0, 1], why: "so has zero" },
    { values: [0.004], ticks: [0, 0.001, 0.002, 0.003, 0.004], why: "small amounts" },
    { values: [-20, 30], ticks: [-20, 0, 20, 40], why: "credits lie below zero" },
  ])("has lines at $ticks for $values: $why", ({ values, ticks }) => {
    const found = chartScale(values).ticks;
    expect(found).toHaveLength(ticks.length);
    found.forEach((tick, n) => expect(tick).toBeCloseTo(ticks[n] ?? Number.NaN, 9));
  });

  it("puts zero at the foot and the greatest line at the top", () => {
    const { heightOf } = chartScale([80]);
    expect([heightOf(0), heightOf(40), heightOf(80)]).toEqual([0, 50, 100]);
  });
});

describe("stacked values", () => {
  const scale = chartScale([-50, 100]);

  it("stand upon each other, credits below zero", () => {
    const parts = stack(
      [
        { key: "a", value: 50 },
        { key: "b", value: -50 },
        { key: "c", value: 50 },
        { key: "d", value: 0 },
      ],
      scale,
    );
    const zero = scale.heightOf(0);
    expect(parts).toEqual([
      { key: "a", from: zero, to: scale.heightOf(50) },
      { key: "b", from: scale.heightOf(-50), to: zero },
      { key: "c", from: scale.heightOf(50), to: scale.heightOf(100) },
    ]);
  });
});
