import { describe, expect, it } from "@jest/globals";
import { checkoutSteps, enteredIn, stepAddress, stepOf } from "./checkout-steps.js";

describe("the steps of a checkout", () => {
  it("ask for terms only while there are some to accept", () => {
    expect(checkoutSteps(true)).toContain("terms");
    expect(checkoutSteps(false)).not.toContain("terms");
  });

  it.each([
    ["", "review"],
    ["step=confirm", "confirm"],
    ["step=terms", "review"],
    ["step=nonsense", "review"],
  ])("the address %p is at %p while no terms are open", (address, step) => {
    expect(stepOf(new URLSearchParams(address), checkoutSteps(false))).toBe(step);
  });

  it("keep what was entered in the address, and leave the rest of it alone", () => {
    const known = new URLSearchParams("accountName=demo&po=old");
    const entered = { purchaseOrder: " PO 7 ", coTerm: "month-end" };
    const next = stepAddress(known, "confirm", entered);
    expect(next.toString()).toBe("accountName=demo&po=PO+7&step=confirm&end=month-end");
    expect(enteredIn(next)).toEqual({ purchaseOrder: "PO 7", coTerm: "month-end" });
    const none = stepAddress(next, "details", { purchaseOrder: "", coTerm: "none" });
    expect(none.toString()).toBe("accountName=demo&step=details");
  });
});
