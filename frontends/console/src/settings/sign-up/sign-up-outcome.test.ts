import { describe, expect, it } from "@jest/globals";
import { signUpOutcome, type SignUpRules } from "./sign-up-outcome.js";

const open: SignUpRules = {
  requireEmailValidation: false,
  approveAutomatically: true,
  hasGreenList: false,
  hasRedList: false,
  greenListAction: "ALLOW_ONLY",
};

describe("signUpOutcome", () => {
  it("tells the four ways in of rules without lists", () => {
    const way = (requireEmailValidation: boolean, approveAutomatically: boolean) =>
      signUpOutcome({ ...open, requireEmailValidation, approveAutomatically });
    expect(way(false, true)).toEqual(["Everybody: may sign in and browse at once."]);
    expect(way(false, false)).toEqual([
      "Everybody: waits for your approval, in the queue of requests.",
    ]);
    expect(way(true, true)).toEqual([
      "Everybody: follows the link in a mail, then may sign in and browse at once.",
    ]);
    expect(way(true, false)).toEqual([
      "Everybody: follows the link in a mail, then waits for your approval, in the queue of requests.",
    ]);
  });

  it("refuses who is on neither list when the green list alone is let in", () => {
    expect(signUpOutcome({ ...open, hasGreenList: true, hasRedList: true })).toEqual([
      "On the red list: refused with a general message. Red beats green.",
      "On the green list: may sign in and browse at once.",
      "On neither list: refused with the same message.",
    ]);
  });

  it("approves the green list at once and asks about the others", () => {
    expect(
      signUpOutcome({
        ...open,
        hasGreenList: true,
        approveAutomatically: false,
        greenListAction: "AUTO_APPROVE",
      }),
    ).toEqual([
      "On the green list: may sign in and browse at once.",
      "Everybody else: waits for your approval, in the queue of requests.",
    ]);
  });
});
