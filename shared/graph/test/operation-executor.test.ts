import fc from "fast-check";
import {
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { OperationExecutor } from "../src/execution/operation-executor.js";
import { type OddContext, oddSubgraph } from "./odd-subgraph.js";
import { type Operation, OperationWriter } from "./operations.js";

let schema: GraphQLSchema;
let executor: OperationExecutor;
const tally = { compiled: 0, interpreted: 0, refused: 0, failed: 0 };

beforeAll(async () => {
  schema = await oddSubgraph();
  executor = new OperationExecutor(schema, { compileAt: 1 });
});

const root = { id: "event" };

/** An answer as JSON carries it, with its errors in one order: the specification leaves that open. */
function plain({ data, errors = [] }: ExecutionResult) {
  const told = errors.map((error) => JSON.parse(JSON.stringify(error)) as GraphQLError);
  const order = (error: GraphQLError) => JSON.stringify([error.path, error.message]);
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: told.sort((one, other) => order(one).localeCompare(order(other))),
  };
}

type Plain = ReturnType<typeof plain>;

/**
 * Several errors below one place that became null: graphql-js tells the first and, depending on timing, others. Which
 * of them is told is open; that one is told is not. So errors in such a place count as one.
 */
function grouped({ data, errors }: Plain): Map<string, GraphQLError[]> {
  const groups = new Map<string, GraphQLError[]>();
  for (const error of errors) {
    const place = nulledPlace(data, error.path ?? []);
    const bubbled = place.length < (error.path?.length ?? 0);
    const key = bubbled ? JSON.stringify(place) : JSON.stringify(error);
    groups.set(key, [...(groups.get(key) ?? []), error]);
  }
  return groups;
}

function nulledPlace(data: unknown, path: readonly (string | number)[]) {
  let value = data;
  for (const [at, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, at);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

function expectEqual(got: Plain, expected: Plain): void {
  expect(got.data).toEqual(expected.data);
  const [ours, theirs] = [grouped(got), grouped(expected)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [place, [error, ...others]] of theirs) {
    const [told, ...more] = ours.get(place) ?? [];
    const same = JSON.stringify(error?.path) === JSON.stringify(told?.path);
    if (same && others.length + more.length === 0) expect(told).toEqual(error);
  }
}

async function runBoth({ query, variables }: Operation): Promise<void> {
  const [ours, theirs]: [OddContext, OddContext] = [{ log: [] }, { log: [] }];
  const answer = await executor.execute({ query, variables }, ours, root);
  tally[answer.engine] += 1;
  const expected = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: root,
    contextValue: theirs,
  });
  if (expected.errors) tally.failed += 1;
  if (answer.engine === "refused") {
    expect(expected.data).toBeUndefined();
    expect(answer.errors?.map(({ message }) => message)).toEqual(
      expected.errors?.map(({ message }) => message),
    );
    return;
  }
  expectEqual(plain(answer), plain(expected));
  expect(ours.log).toEqual(theirs.log);
}

/** Whole numbers by chance, the same ones for the same seed. */
function numbers(seed: number): (end: number) => number {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** Each operation follows from one number, so that a failure names a number and not a forest. */
function write(kind: Parameters<OperationWriter["write"]>[0], runs: number) {
  return fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const operation = new OperationWriter(schema, numbers(seed)).write(kind);
      fc.pre(isValid(operation.query));
      try {
        await runBoth(operation);
      } catch (cause) {
        const asked = `${operation.query}\n${JSON.stringify(operation.variables)}`;
        throw new Error(`${asked}\n${String(cause)}`, { cause });
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
}

/** One rule of validation throws for a condition by variable at a subscription's root. */
function isValid(query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Person { id name surely boss { id } } }
}`;

describe("the executor answers as graphql-js does", () => {
  it("to queries of every shape", () => write("query", 300), 180_000);

  it("to changes, done one after the other", () => write("mutation", 60), 180_000);

  it("to what subscribers ask about an event", () => write("subscription", 40), 180_000);

  it.each([
    ["entities, one of which fails and one is gone", entities, ["p", "bad", "gone", "pp"]],
    ["a getter that throws, which no resolver stands before", `{ person(id: "ppp") { id mood } }`],
    [
      "the same getter after a wait",
      `{ named(later: true) { ... on Person { mood } } person(id: "ppp") { boss { mood boss { mood } } } }`,
    ],
    ["a value that no member of the union is", `{ person { id } stranger { __typename } }`],
    ["an alias that JavaScript knows", `{ constructor: echo toString: needed { then: name } }`],
    ["an alias that JavaScript gives a meaning", `{ __proto__: needed { id } }`],
    ["introspection", `{ __schema { queryType { name } } __type(name: "Person") { name } }`],
    ["nothing but what is skipped", `{ person { id @skip(if: true) } }`],
  ])("to %s", async (_what, query, ids: readonly string[] = []) => {
    const representations = ids.map((id) => ({ __typename: "Person", id }));
    await runBoth({ query, variables: ids.length > 0 ? { representations } : {} });
    await new Promise(setImmediate);
  });

  it("and compiled many of them, failures too", () => {
    // Half of what is generated, more or less: a third is far below any draw.
    expect(tally.compiled).toBeGreaterThan(tally.interpreted / 2);
    expect(tally.failed).toBeGreaterThan(50);
  });
});
