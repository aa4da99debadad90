import { describe, expect, it } from "@jest/globals";
import { isRecent, mustHaveSecondFactor, proofMethods, secondStepMethods } from "./proof.js";

const none = { hasAuthenticatorApp: false, passkeys: 0, recoveryCodesLeft: 0 };

describe("what proves a person", () => {
  it.each([
    { factors: none, step: [], proof: ["PASSWORD"], why: "nothing but the password" },
    {
      factors: { ...none, hasAuthenticatorApp: true },
      step: ["AUTHENTICATOR_APP"],
      proof: ["AUTHENTICATOR_APP"],
      why: "the app, and the password no more",
    },
    {
      factors: { hasAuthenticatorApp: true, passkeys: 2, recoveryCodesLeft: 1 },
      step: ["PASSKEY", "AUTHENTICATOR_APP", "RECOVERY_CODE"],
      proof: ["PASSKEY", "AUTHENTICATOR_APP", "RECOVERY_CODE"],
      why: "the easiest first",
    },
    {
      factors: { ...none, recoveryCodesLeft: 9 },
      step: [],
      proof: ["PASSWORD"],
      why: "codes alone stand in for nothing",
    },
  ])("$why", ({ factors, step, proof }) => {
    expect(secondStepMethods(factors)).toEqual(step);
    expect(proofMethods(factors)).toEqual(proof);
  });

  it("counts for ten minutes", () => {
    const provenAt = new Date("2026-03-01T10:00:00Z");
    expect(isRecent(provenAt, new Date("2026-03-01T10:09:59.999Z"))).toBe(true);
    expect(isRecent(provenAt, new Date("2026-03-01T10:10:00Z"))).toBe(false);
  });
});

describe("mustHaveSecondFactor", () => {
  const staff = { customerId: null };
  const customer = { customerId: "c" };
  it.each([
    { policy: null, person: staff, must: false, why: "platform staff have no reseller" },
    { policy: { requireOfStaff: true, requireOfCustomers: false }, person: staff, must: true },
    { policy: { requireOfStaff: true, requireOfCustomers: false }, person: customer, must: false },
    { policy: { requireOfStaff: false, requireOfCustomers: true }, person: customer, must: true },
    { policy: { requireOfStaff: false, requireOfCustomers: true }, person: staff, must: false },
  ])("$policy for $person: $must", ({ policy, person, must }) => {
    expect(mustHaveSecondFactor(policy, person)).toBe(must);
  });
});
