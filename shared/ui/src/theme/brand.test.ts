import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { brandColors, INK, NIGHT, READABLE, VISIBLE, WHITE } from "./brand.js";
import { contrast, mix } from "./color.js";

describe("brandColors", () => {
  it("keeps a brand that carries white text as it is", () => {
    expect(brandColors("#1d4ed8", "#0ea5e9")).toMatchObject({ fill: "#1d4ed8", onFill: WHITE });
  });

  it("puts dark text on a bright brand and darkens it as a link", () => {
    const brand = brandColors("#ffd20f", "#111111");
    expect(brand).toMatchObject({ fill: "#ffd20f", onFill: INK });
    expect(contrast(brand.text, WHITE)).toBeGreaterThanOrEqual(READABLE);
  });

  it("gives a pale brand an edge on white, and lifts a dark one in the dark", () => {
    const pale = brandColors("#fdf1d8", "#e8f4ea");
    expect(pale).toMatchObject({ fill: "#fdf1d8", onFill: INK });
    expect(contrast(pale.edge, WHITE)).toBeGreaterThanOrEqual(VISIBLE);
    expect(brandColors("#111111", "#333333")).toMatchObject({ fill: "#111111", onFill: WHITE });
    expect(brandColors("#111111", "#333333").dark.fill).not.toBe("#111111");
  });

  it("takes the default for something that is no colour", () => {
    expect(brandColors("red", "").fill).toBe(brandColors("#3b5bdb", "").fill);
  });

  it("is readable whatever the reseller chose", () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(color, color, (primary, accent) => {
        const brand = brandColors(primary, accent);
        expect(contrast(brand.fill, brand.onFill)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(brand.heroEnd, brand.onFill)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(brand.dark.fill, brand.onFill)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(brand.dark.fill, NIGHT)).toBeGreaterThanOrEqual(VISIBLE);
        expect(contrast(brand.edge, WHITE)).toBeGreaterThanOrEqual(1.3);
        for (const share of [0.25, 0.5, 0.75]) {
          const between = mix(brand.fill, brand.heroEnd, share);
          expect(contrast(between, brand.onFill)).toBeGreaterThanOrEqual(READABLE);
        }
        expect(contrast(brand.text, WHITE)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(brand.text, brand.shades[1] ?? WHITE)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(brand.accentText, WHITE)).toBeGreaterThanOrEqual(READABLE);
        for (const surface of [NIGHT, brand.dark.tint, brand.dark.tintStrong]) {
          expect(contrast(brand.dark.text, surface)).toBeGreaterThanOrEqual(READABLE);
          expect(contrast(brand.dark.accentText, surface)).toBeGreaterThanOrEqual(READABLE);
        }
      }),
    );
  });
});
