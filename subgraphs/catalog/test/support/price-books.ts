import { expect } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import type { World } from "./world.js";

export interface Entry {
  adjustment: string;
  price: { amount: string };
  plan: { id: string };
  belowCost: boolean;
}
export interface Book {
  id: string;
  name: string;
  revision: number;
  isDefault: boolean;
  adjustmentPercent: string | null;
  draft: { changes: number; belowCost: number; entries: Entry[] } | null;
  entries: { totalCount: number; edges: { node: Entry & Record<string, unknown> }[] };
  revisions: { number: number; committedBy: string; summary: string }[];
}
export interface Outcome {
  __typename: string;
  message?: string;
  field?: string;
  count?: number;
  entries?: Entry[];
  priceBook?: Book;
}

const bookFields = `id name revision isDefault adjustmentPercent
  draft { changes belowCost entries { adjustment belowCost price { amount } plan { id } } }
  revisions { number committedBy summary }`;

/** Runs a mutation of price books and answers the member of its union. */
export async function call(
  world: World,
  actor: Actor,
  field: string,
  input: object,
  idempotencyKey?: string,
): Promise<Outcome> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}`;
  const { data, errors } = await world.run<Record<string, Outcome>>(
    actor,
    `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename
       ... on ${type}Success { priceBook { ${bookFields} } } ... on UserError { message }
       ... on InvalidInputError { field }
       ${field === "commitPriceBook" ? "... on BelowCostNotAcknowledgedError { count entries { belowCost price { amount } plan { id } } }" : ""} } }`,
    { input },
    idempotencyKey ? { idempotencyKey } : {},
  );
  expect(errors).toEqual([]);
  return data![field]!;
}

/** One plan's entry in a price book, as its owner reads it. */
export async function entry(
  world: World,
  planId: string,
  bookId: string = world.north.bookId,
): Promise<Record<string, unknown>> {
  const { data, errors } = await world.run<{ priceBook: Book }>(
    world.north.owner,
    `{ priceBook(id: "${bookId}") { entries(first: 100) { edges { node { adjustment value included belowCost marginPercent
       markupPercent listPrice { amount } cost { amount } price { amount } margin { amount } plan { id } } } } } }`,
  );
  expect(errors).toEqual([]);
  return data!.priceBook.entries.edges.find(({ node }) => node.plan.id === planId)!.node;
}

/** What the actor pays for one unit of a plan. */
export async function priceFor(world: World, actor: Actor, planId: string): Promise<string | null> {
  const { data, errors } = await world.run<{ _entities: { price: { amount: string } | null }[] }>(
    actor,
    `{ _entities(representations: [{ __typename: "Plan", id: "${planId}" }]) { ... on Plan { price { amount } } } }`,
  );
  expect(errors).toEqual([]);
  return data!._entities[0]!.price?.amount ?? null;
}
