import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { brandColors, INK, NIGHT, READABLE, WHITE } from "./brand.js";
import { contrast } from "./color.js";

describe("brandColors", () => {
  it("keeps a brand that carries white text as it is", () => {
    expect(brandColors("#1d4ed8", "#0ea5e9")).toMatchObject({ fill: "#1d4ed8", onFill: WHITE });
  });

  it("puts dark text on a bright brand and darkens it as a link", () => {
    const brand = brandColors("#ffd20f", "#111111");
    expect(brand).toMatchObject({ fill: "#ffd20f", onFill: INK });
    expect(contrast(brand.text, WHITE)).toBeGreaterThanOrEqual(READABLE);
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
