import { describe, expect, it } from "@jest/globals";
import { outputOf } from "./server.mjs";

describe("outputOf", () => {
  it.each([
    ["main.ts", "", "main.js"],
    ["domain/usage.ts", "", "domain/usage.js"],
    ["main.ts", "seed", "seed/main.js"],
    ["files/fonts/portal.ttf", "", "files/fonts/portal.ttf"],
    ["domain/usage.test.ts", "", null],
    ["env.d.ts", "", null],
    ["README.md", "", null],
  ])("sends %s below %p to %p", (file, below, target) => {
    expect(outputOf(file, below)).toBe(target);
  });
});
