import { randomBytes } from "node:crypto";
import type { PortalClient } from "./client.js";

export interface Outcome {
  readonly __typename: string;
  readonly message?: string;
}

/**
 * Calls a mutation whose one argument is its input, and answers the member of its union with what was selected.
 *
 * Example: `deed<{ order: { id: string } }>(buyer, "checkout", "CheckoutInput!", {}, "... on CheckoutSuccess { order { id } }")`
 */
export async function deed<T = object>(
  client: PortalClient,
  name: string,
  input: Record<string, unknown>,
  selection = "",
): Promise<Outcome & T> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const inputType =
    name === "previewChange" || name === "changeSubscription" ? "SubscriptionChangeInput!" : type;
  const statement = /^(open|close|void|discard)Statement$/.test(name)
    ? "StatementInput!"
    : inputType;
  const answer = await client.ask<Record<string, Outcome & T>>(
    `mutation Deed($input: ${statement}) { ${name}(input: $input) { __typename ... on UserError { message } ${selection} } }`,
    { input },
  );
  return answer[name]!;
}

/** A name that no other run of a journey used. */
export function fresh(name: string): string {
  return `${name} ${randomBytes(4).toString("hex")}`;
}

export function freshEmail(name: string): string {
  return `${name}.${randomBytes(4).toString("hex")}@journeys.example`;
}

export const PASSWORD = "a password for journeys";

/** Id of the plan of a product of the demo's catalogue, by the product's slug and the plan's name. */
export async function planOf(client: PortalClient, slug: string, plan: string): Promise<string> {
  const { storefront } = await client.ask<{
    storefront: { product: { plans: { id: string; name: string }[] } };
  }>(
    `query Plans($slug: String!) { storefront(accountName: "demo") { product(slug: $slug) { plans { id name } } } }`,
    {
      slug,
    },
  );
  const found = storefront.product.plans.find(({ name }) => name === plan);
  if (!found) throw new Error(`${slug} has no plan ${plan}`);
  return found.id;
}

export async function idOfVendor(client: PortalClient, slug: string): Promise<string> {
  const { vendors } = await client.ask<{ vendors: { id: string; slug: string }[] }>(
    "{ vendors { id slug } }",
  );
  return vendors.find((vendor) => vendor.slug === slug)!.id;
}

/** The viewer's customer. */
export async function ownCustomerId(client: PortalClient): Promise<string> {
  const { viewer } = await client.ask<{ viewer: { customer: { id: string } } }>(
    "{ viewer { customer { id } } }",
  );
  return viewer.customer.id;
}
