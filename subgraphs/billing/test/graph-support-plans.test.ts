import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GraphWorld } from "./graph-world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

describe("support plans", () => {
  const create = `mutation Create($input: CreateSupportPlanInput!) { createSupportPlan(input: $input) { __typename
    ... on CreateSupportPlanSuccess { supportPlan { name method base tierMode percent minimum { amount currency } tiers { upTo percent } } }
    ... on InvalidInputError { field message } } }`;
  const gold = {
    name: "Gold",
    method: "TIERED",
    base: "CUSTOMER_COST",
    tierMode: "ALL_TIERS",
    currency: "USD",
    minimum: "100",
    tiers: [{ upTo: "10000", percent: "10" }, { percent: "7" }],
  };

  it("are made by staff, and are not a customer's business", async () => {
    expect(await world.run(world.ops, create, { input: gold })).toEqual({
      createSupportPlan: {
        __typename: "CreateSupportPlanSuccess",
        supportPlan: {
          name: "Gold",
          method: "TIERED",
          base: "CUSTOMER_COST",
          tierMode: "ALL_TIERS",
          percent: null,
          minimum: { amount: "100.00", currency: "USD" },
          tiers: [
            { upTo: "10000", percent: "10" },
            { upTo: null, percent: "7" },
          ],
        },
      },
    });
    expect(await world.run(world.sales, "{ supportPlans { name } }")).toEqual({
      supportPlans: [{ name: "Gold" }],
    });
    expect(await world.codeOf(world.payer, "{ supportPlans { name } }")).toBe("FORBIDDEN");
  });

  it.each([
    { change: { name: "Gold" }, field: "name" },
    { change: { name: " " }, field: "name" },
    { change: { tierMode: null }, field: "tierMode" },
    { change: { tiers: [{ upTo: "5", percent: "1" }] }, field: "tiers" },
    { change: { tiers: [{ percent: "-1" }] }, field: "tiers" },
    { change: { currency: null }, field: "currency" },
    { change: { maximum: "1" }, field: "maximum" },
    { change: { method: "FIXED_PERCENT", percent: null }, field: "percent" },
    { change: { method: "FIXED_AMOUNT" }, field: "amount" },
  ])("refuse $change by the field $field", async ({ change, field }) => {
    const input = { ...gold, name: `Plan ${field}`, ...change };
    expect(await world.run(world.ops, create, { input })).toMatchObject({
      createSupportPlan: { __typename: "InvalidInputError", field },
    });
  });
});
