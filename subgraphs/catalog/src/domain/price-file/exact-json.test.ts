import { describe, expect, it } from "@jest/globals";
import { keyLines, lineOf, parseExactJson } from "./exact-json.js";

describe("parseExactJson", () => {
  it("keeps numbers as they are written", () => {
    const text =
      '{ "a": 6.8e-05, "b": [0.10, -1], "c": "5 \\" 6", "d": 12345678901234567890.123456789 }';
    expect(parseExactJson(text)).toEqual({
      a: "6.8e-05",
      b: ["0.10", "-1"],
      c: '5 " 6',
      d: "12345678901234567890.123456789",
    });
  });

  it("refuses what is not JSON", () => {
    expect(() => parseExactJson('{ "a": 01 }')).toThrow(SyntaxError);
  });
});

describe("keyLines", () => {
  it("knows where each key stands, at any depth", () => {
    const lines = keyLines(
      '{\n  "east": {\n    "a:b": { "price": 1 },\n    "c": { "price": 2 } },\n  "west": {\n "c": {} }\n}',
    );
    expect(lineOf(lines, ["east"])).toBe(2);
    expect(lineOf(lines, ["east", "a:b"])).toBe(3);
    expect(lineOf(lines, ["east", "c"])).toBe(4);
    expect(lineOf(lines, ["west", "c"])).toBe(6);
  });
});
