import { describe, expect, it } from "@jest/globals";
import { endOfTermAction } from "./end-of-term.js";
import { standardPolicy } from "./standard-policies.js";

const nce = standardPolicy("microsoft-nce");

describe("endOfTermAction", () => {
  it.each([
    {
      bought: "2025-04-01T00:00:00Z",
      ends: "2026-05-04T00:00:00Z",
      action: "EXTENDED_SERVICE_TERM",
      why: "both first days count",
    },
    {
      bought: "2025-03-31T23:59:59Z",
      ends: "2026-05-04T00:00:00Z",
      action: "CANCEL",
      why: "bought a second too early",
    },
    {
      bought: "2025-04-01T00:00:00Z",
      ends: "2026-05-03T00:00:00Z",
      action: "CANCEL",
      why: "ends a day too early",
    },
    {
      bought: "2026-01-01T00:00:00Z",
      ends: "2027-01-01T00:00:00Z",
      action: "EXTENDED_SERVICE_TERM",
      why: "well after both",
    },
  ])("without auto-renew and without a choice: $action, $why", ({ bought, ends, action }) => {
    const choice = {
      autoRenew: false,
      endOfTerm: null,
      boughtAt: new Date(bought),
      endsAt: new Date(ends),
    };
    expect(endOfTermAction(nce, choice)).toBe(action);
  });

  const late = { boughtAt: new Date("2026-01-01"), endsAt: new Date("2027-01-01") };
  it.each([
    { autoRenew: true, endOfTerm: null, policy: nce, action: "RENEW" },
    { autoRenew: false, endOfTerm: "CANCEL" as const, policy: nce, action: "CANCEL" },
    {
      autoRenew: false,
      endOfTerm: "EXTENDED_SERVICE_TERM" as const,
      policy: nce,
      action: "EXTENDED_SERVICE_TERM",
    },
    {
      autoRenew: false,
      endOfTerm: null,
      policy: standardPolicy("google-annual"),
      action: "CANCEL",
    },
    {
      autoRenew: false,
      endOfTerm: "EXTENDED_SERVICE_TERM" as const,
      policy: standardPolicy("google-annual"),
      action: "CANCEL",
    },
  ])("$policy.key, auto-renew $autoRenew, chosen $endOfTerm: $action", (row) => {
    expect(endOfTermAction(row.policy, { ...late, ...row })).toBe(row.action);
  });

  it("follows an explicit extended service term whatever the days", () => {
    const early = { boughtAt: new Date("2024-01-01"), endsAt: new Date("2025-01-01") };
    const choice = { ...early, autoRenew: false, endOfTerm: "EXTENDED_SERVICE_TERM" as const };
    expect(endOfTermAction(nce, choice)).toBe("EXTENDED_SERVICE_TERM");
  });
});
