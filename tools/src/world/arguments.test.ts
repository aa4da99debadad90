import { describe, expect, it } from "@jest/globals";
import { readArguments, WorldSizeError } from "./arguments.js";

describe("readArguments", () => {
  it("reads what was said and fills in the rest", () => {
    expect(readArguments(["--seed", "7", "--resellers", "2", "--customers", "50"])).toEqual({
      seed: 7,
      resellers: 2,
      customers: 50,
      products: 0,
      purchases: 2,
    });
  });

  it.each([
    { args: ["--seed", "-1"], why: "a sign" },
    { args: ["--seed", "1.5"], why: "a fraction" },
    { args: ["--resellers", "0"], why: "a world of nobody" },
    { args: ["--customers", "5001"], why: "more than fits" },
    { args: ["--colour", "red"], why: "an unknown option" },
    { args: ["stray"], why: "a stray word" },
  ])("refuses $why", ({ args }) => {
    expect(() => readArguments(args)).toThrow(WorldSizeError);
  });
});
