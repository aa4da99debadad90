import { describe, expect, it } from "@jest/globals";
import { unusualFirst } from "./unusual-first.js";

const line = (name: string, isUnusual = false) => ({ name, isUnusual });
const section = (key: string, ...lines: ReturnType<typeof line>[]) => ({ key, lines });

describe("what is unusual", () => {
  it("comes first, section by section and line by line; the rest keeps its order", () => {
    const sorted = unusualFirst([
      section("a", line("a1"), line("a2")),
      section("b", line("b1"), line("b2", true), line("b3"), line("b4", true)),
      section("c"),
      section("d", line("d1", true)),
    ]);
    expect(sorted.map(({ key, lines }) => [key, lines.map(({ name }) => name)])).toEqual([
      ["b", ["b2", "b4", "b1", "b3"]],
      ["d", ["d1"]],
      ["a", ["a1", "a2"]],
      ["c", []],
    ]);
  });
});
