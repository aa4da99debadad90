import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { admission, decideSignUp, type SignUpPolicy } from "./sign-up.js";

const open: SignUpPolicy = {
  requireEmailValidation: false,
  requireAddress: false,
  requireEula: false,
  approveAutomatically: false,
  greenList: [],
  redList: [],
  greenListAction: "ALLOW_ONLY",
};
const email = "ada@example.com";

describe("decideSignUp: the table of rules.md §5", () => {
  it.each([
    {
      validation: true,
      auto: true,
      user: "PENDING_EMAIL_VALIDATION",
      next: "VALIDATE_EMAIL",
      then: "ACTIVE",
    },
    {
      validation: true,
      auto: false,
      user: "PENDING_EMAIL_VALIDATION",
      next: "VALIDATE_EMAIL",
      then: "PENDING_APPROVAL",
    },
    { validation: false, auto: true, user: "ACTIVE", next: "SIGN_IN", then: "ACTIVE" },
    {
      validation: false,
      auto: false,
      user: "PENDING_APPROVAL",
      next: "AWAIT_APPROVAL",
      then: "PENDING_APPROVAL",
    },
  ])(
    "validation $validation, automatic $auto: $user, then $then",
    ({ validation, auto, user, next, then }) => {
      const policy = { ...open, requireEmailValidation: validation, approveAutomatically: auto };
      const decision = decideSignUp(policy, email);
      expect(decision).toMatchObject({
        ok: true,
        value: { user, nextStep: next, approvedAutomatically: auto },
      });
      expect(admission(auto).user).toBe(then);
    },
  );

  it.each([
    { greenList: [] as string[], why: "no green list" },
    { greenList: ["example.com"], why: "on the green list too: red beats green" },
    { greenList: ["other.test"], why: "not on the green list either" },
  ])("refuses a red-listed address: $why", ({ greenList }) => {
    for (const greenListAction of ["ALLOW_ONLY", "AUTO_APPROVE"] as const) {
      const policy = {
        ...open,
        redList: ["example.com"],
        greenList,
        greenListAction,
        approveAutomatically: true,
      };
      expect(decideSignUp(policy, email)).toEqual({
        ok: false,
        error: { kind: "SignUpRefused", because: "RED_LIST" },
      });
    }
  });

  it.each([true, false])(
    "refuses whom an ALLOW_ONLY list leaves out (automatic %p)",
    (approveAutomatically) => {
      const policy = { ...open, greenList: ["other.test"], approveAutomatically };
      expect(decideSignUp(policy, email)).toEqual({
        ok: false,
        error: { kind: "SignUpRefused", because: "NOT_ON_GREEN_LIST" },
      });
    },
  );

  it.each([
    { entry: "example.com", email: "ada@example.com" },
    { entry: "*.example.com", email: "ada@mail.example.com" },
    { entry: "ada@example.com", email: "Ada@Example.com" },
  ])("lets $email in by the entry $entry, to wait for approval", ({ entry, email: address }) => {
    expect(decideSignUp({ ...open, greenList: [entry] }, address)).toMatchObject({
      ok: true,
      value: { user: "PENDING_APPROVAL", customer: "PENDING" },
    });
  });

  it("approves by AUTO_APPROVE whom the list names, and lets the others wait", () => {
    const policy: SignUpPolicy = {
      ...open,
      greenList: ["example.com"],
      greenListAction: "AUTO_APPROVE",
    };
    expect(decideSignUp(policy, email)).toMatchObject({
      ok: true,
      value: { user: "ACTIVE", customer: "ACTIVE" },
    });
    expect(decideSignUp(policy, "bob@other.test")).toMatchObject({
      ok: true,
      value: { user: "PENDING_APPROVAL" },
    });
  });

  it("never admits a red-listed address, whatever the other settings", () => {
    const policies = fc.record<SignUpPolicy>({
      requireEmailValidation: fc.boolean(),
      requireAddress: fc.boolean(),
      requireEula: fc.boolean(),
      approveAutomatically: fc.boolean(),
      greenList: fc.subarray(["example.com", "*.example.com", email]),
      redList: fc.constantFrom(["example.com"], [email], ["x.test", "example.com"]),
      greenListAction: fc.constantFrom("ALLOW_ONLY" as const, "AUTO_APPROVE" as const),
    });
    fc.assert(fc.property(policies, (policy) => !decideSignUp(policy, email).ok));
  });

  it("opens no account to use before the address is validated, where that is required", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom("ALLOW_ONLY" as const, "AUTO_APPROVE" as const),
        (auto, action) => {
          const policy: SignUpPolicy = {
            ...open,
            requireEmailValidation: true,
            approveAutomatically: auto,
            greenList: ["example.com"],
            greenListAction: action,
          };
          const decision = decideSignUp(policy, email);
          return (
            decision.ok &&
            decision.value.user === "PENDING_EMAIL_VALIDATION" &&
            decision.value.customer === "PENDING"
          );
        },
      ),
    );
  });
});
