import { features } from "@markethall/auth";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_FEATURES, inForce, switchesOf, withSwitches } from "./portal-features.js";

const some = fc.subarray([...features]);

describe("the switches of a portal", () => {
  it("start with the dashboard on and the terms for new cloud accounts off", () => {
    expect(switchesOf(DEFAULT_FEATURES)).toMatchObject({
      dashboard: true,
      termsForNewCloudAccounts: false,
    });
  });

  it("turn only what a change names", () => {
    expect(
      withSwitches(["catalog", "reports"], { catalog: false, invoices: true, reports: null }),
    ).toEqual(["reports", "invoices"]);
  });

  it("stay as they are when turned to what they are", () => {
    fc.assert(
      fc.property(some, (on) =>
        expect(withSwitches(on, switchesOf(on))).toEqual(withSwitches(on, {})),
      ),
    );
  });

  it("have no purchasing in force without a catalog, and keep the switch", () => {
    const on = withSwitches(DEFAULT_FEATURES, { catalog: false });
    expect(on).toContain("purchasing");
    expect(inForce(on)).not.toContain("purchasing");
    expect(inForce(withSwitches(on, { catalog: true }))).toContain("purchasing");
  });
});
