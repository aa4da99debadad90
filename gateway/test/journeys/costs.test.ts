import { describe, expect, it } from "@jest/globals";
import { demoInstance, PortalClient } from "../support/client.js";
import { harvest } from "../support/isolation/harvest.js";

interface Entry {
  readonly cost: { readonly amount: string } | null;
  readonly price: { readonly amount: string } | null;
  readonly listPrice: { readonly amount: string } | null;
}

/** What the reseller pays, of every plan in every book, without those amounts that are somebody's price, too. */
async function recognisableCosts(owner: PortalClient): Promise<string[]> {
  const { priceBooks } = await owner.ask<{ priceBooks: { id: string }[] }>("{ priceBooks { id } }");
  const entries: Entry[] = [];
  for (const { id } of priceBooks) {
    const { priceBook } = await owner.ask<{
      priceBook: { entries: { edges: { node: Entry }[] } };
    }>(
      `query ($id: ID!) { priceBook(id: $id) { entries(first: 100) { edges { node {
         cost { amount } price { amount } listPrice { amount } } } } } }`,
      { id },
    );
    entries.push(...priceBook.entries.edges.map(({ node }) => node));
  }
  const prices = new Set(
    entries.flatMap(({ price, listPrice }) => [price?.amount, listPrice?.amount]),
  );
  const costs = entries.map(({ cost }) => cost?.amount ?? "");
  return [...new Set(costs)].filter((cost) => cost.length >= 4 && !prices.has(cost));
}

describe("what the reseller pays (A05)", () => {
  it.each(["CUSTOMER_ADMIN", "CUSTOMER_BUYER", "CUSTOMER_BILLING", "CUSTOMER_VIEWER"])(
    "stands nowhere in all that a %s can ask for",
    async (role) => {
      const owner = await PortalClient.as("RESELLER_OWNER", "demo");
      const costs = await recognisableCosts(owner);
      expect(costs.length).toBeGreaterThan(10);
      const { url, signIns } = demoInstance();
      const person = signIns.find((one) => one.role === role && one.email.includes("harborlane"))!;
      const customer = new PortalClient(url);
      await customer.signIn(person);
      const { answers } = await harvest(customer);
      expect(answers.size).toBeGreaterThan(5);
      for (const [question, answer] of answers) {
        const told = costs.filter((cost) => answer.includes(`"${cost}"`));
        expect([question, told]).toEqual([question, []]);
        expect(answer).not.toMatch(/\b(margin|markup|seller cost)\b/i);
      }
    },
  );
});
