import { describe, expect, it } from "@jest/globals";
import { disguise } from "./pseudo.js";

describe("disguise", () => {
  it("stretches text and leaves places and tags alone", () => {
    expect(disguise({ a: ["Hi ", ["name"], " <0>go</0>"] })).toEqual({
      a: ["Ĥî ·", ["name", undefined, undefined], " <0>ĝö·</0>"],
    });
  });

  it("goes into the choices of a plural", () => {
    const seats = { offset: 0, one: ["#", " seat"], other: ["#", " seats"] };
    expect(disguise({ a: [["n", "plural", seats]] })).toEqual({
      a: [["n", "plural", { offset: 0, one: ["#", " šéåţ··"], other: ["#", " šéåţš··"] }]],
    });
  });
});
