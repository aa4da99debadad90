import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Answer, PortalClient } from "../support/client.js";
import { deed, fresh, freshEmail, idOfVendor, ownCustomerId, planOf } from "../support/deeds.js";

interface People {
  readonly owner: PortalClient;
  readonly buyer: PortalClient;
}

interface Case {
  readonly name: string;
  readonly who: keyof People;
  /** New on each call, so that no run meets another one's things. */
  readonly input: (people: People) => Promise<object>;
  /** The same intent with something else in it. */
  readonly other: (input: object) => object;
  /** What of the answer names the thing that was made. */
  readonly made: string;
}

const renamed = (input: object) => ({ ...input, name: fresh("Another") });

/** A few of each subgraph; that all go the same way is gateway/test/mutations.test.ts. */
const cases: readonly Case[] = [
  {
    name: "createCustomer",
    who: "owner",
    input: async () => Promise.resolve({ name: fresh("Twice Ltd") }),
    other: renamed,
    made: "... on CreateCustomerSuccess { customer { id } }",
  },
  {
    name: "inviteUser",
    who: "owner",
    input: async () =>
      Promise.resolve({ name: "Twice", email: freshEmail("twice"), role: "RESELLER_SALES" }),
    other: renamed,
    made: "... on InviteUserSuccess { user { id } }",
  },
  {
    name: "createPriceBook",
    who: "owner",
    input: async ({ owner }) => {
      const { priceBooks } = await owner.ask<{
        priceBooks: { id: string; kind: string }[];
      }>("query Books { priceBooks { id kind } }");
      const master = priceBooks.find(({ kind }) => kind === "MASTER");
      return { name: fresh("Twice"), parentId: master?.id, adjustmentPercent: "10" };
    },
    other: renamed,
    made: "... on CreatePriceBookSuccess { priceBook { id } }",
  },
  {
    name: "addToCart",
    who: "buyer",
    input: async ({ buyer }) => ({
      planId: await planOf(buyer, "microsoft-365-business-premium", "Annual, paid monthly"),
      quantity: 2,
    }),
    other: (input) => ({ ...input, quantity: 3 }),
    made: "... on AddToCartSuccess { cart { items { id quantity } } }",
  },
  {
    name: "requestCloudAccount",
    who: "buyer",
    input: async ({ buyer }) => ({
      vendorId: await idOfVendor(buyer, "microsoft"),
      name: fresh("Twice"),
    }),
    other: renamed,
    made: "... on RequestCloudAccountSuccess { cloudAccount { id } }",
  },
  {
    name: "createSupportPlan",
    who: "owner",
    input: async () =>
      Promise.resolve({
        name: fresh("Twice"),
        method: "FIXED_PERCENT",
        base: "CUSTOMER_COST",
        percent: "5",
      }),
    other: renamed,
    made: "... on CreateSupportPlanSuccess { supportPlan { id } }",
  },
  {
    name: "grantCredit",
    who: "owner",
    input: async ({ buyer }) => ({
      customerId: await ownCustomerId(buyer),
      amount: "1.00",
      currency: "USD",
      reason: fresh("Twice"),
    }),
    other: (input) => ({ ...input, amount: "2.00" }),
    made: "... on GrantCreditSuccess { customer { creditBalances { amount } } }",
  },
  {
    name: "createSupportRequest",
    who: "buyer",
    input: async () => Promise.resolve({ subject: fresh("Twice"), body: "How?" }),
    other: (input) => ({ ...input, body: "Why?" }),
    made: "... on CreateSupportRequestSuccess { supportRequest { id number } }",
  },
];

describe("a mutation under an idempotency key (A22)", () => {
  let people: People;
  beforeAll(async () => {
    people = {
      owner: await PortalClient.as("RESELLER_OWNER", "demo"),
      buyer: await PortalClient.as("CUSTOMER_BUYER", "demo"),
    };
  });
  afterAll(async () => {
    await emptyCart(people.buyer);
    Object.values(people).forEach((client: PortalClient) => client.close());
  });

  function call(one: Case, input: object, key: string): Promise<Answer<Record<string, object>>> {
    const type = `${one.name[0]!.toUpperCase()}${one.name.slice(1)}Input!`;
    return people[one.who].run<Record<string, object>>(
      `mutation Twice($input: ${type}) { ${one.name}(input: $input) { __typename ... on UserError { message } ${one.made} } }`,
      { input },
      { key },
    );
  }

  it.each(cases)(
    "$name: a replay gets the first answer, two at once have one effect, another payload is refused",
    async (one) => {
      const input = await one.input(people);
      const key = randomUUID();
      const [first, twin] = await Promise.all([call(one, input, key), call(one, input, key)]);
      expect(first.errors).toEqual([]);
      expect(JSON.stringify(first.data)).toContain("Success");
      expect(twin.data).toEqual(first.data);
      expect((await call(one, input, key)).data).toEqual(first.data);

      const refused = await call(one, one.other(input), key);
      expect(refused.data?.[one.name] ?? null).toBeNull();
      expect(refused.errors).toMatchObject([
        { extensions: { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_KEY_REUSED" } },
      ]);
      // Under a key of its own it is an intent of its own.
      const anew = await call(one, one.other(input), randomUUID());
      expect(anew.errors).toEqual([]);
      expect(anew.data).not.toEqual(first.data);
    },
  );
});

/** What lies there would be ordered by the next journey of the same customer. */
async function emptyCart(buyer: PortalClient): Promise<void> {
  const { viewer } = await buyer.ask<{
    viewer: { customer: { cart: { items: { id: string }[] } | null } };
  }>("query Cart { viewer { customer { cart { items { id } } } } }");
  for (const { id: itemId } of viewer.customer.cart?.items ?? []) {
    await deed(buyer, "removeFromCart", { itemId });
  }
}
