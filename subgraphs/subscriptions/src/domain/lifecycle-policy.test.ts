import { describe, expect, it } from "@jest/globals";
import { lifecyclePolicy } from "./lifecycle-policy.js";
import { standardPolicies } from "./standard-policies.js";

describe("lifecyclePolicy", () => {
  it.each(standardPolicies.map((policy) => [policy.key, policy] as const))(
    "reads %s from its row",
    (_key, policy) => {
      const { key, name, ...rules } = policy;
      expect(lifecyclePolicy(key, name, JSON.parse(JSON.stringify(rules)))).toEqual(policy);
    },
  );

  const { key, name, ...rules } = standardPolicies[0];
  it.each([
    ["seats", "yes"],
    ["decrease", "SOMETIMES"],
    ["windowHours", 1.5],
    ["windowHours", -1],
    ["monthlyTermFactor", 1.2],
    ["extendedService", { ...rules.extendedService, boughtFrom: "1 April" }],
    ["extendedService", undefined],
  ])("refuses a row whose %s is %p", (field, value) => {
    expect(() => lifecyclePolicy(key, name, { ...rules, [field]: value })).toThrow(RangeError);
  });
});
