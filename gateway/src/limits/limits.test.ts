import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { BOUNDS } from "./bounds.js";
import { operationSize } from "./cost.js";
import { shapeRules } from "./shape-rules.js";

const schema = buildSchema(`
  type Query {
    node: Node
    nodes(first: Int! = 20): NodeConnection!
    report(input: ReportInput!): Report!
    named(names: [[String!]!]): [Node!]!
  }
  input ReportInput { first: Int! = 100, columns: [String!] }
  type Report { rows: [[String!]!]! }
  type NodeConnection { totalCount: Int! edges: [NodeEdge!]! }
  type NodeEdge { node: Node! }
  type Node { id: ID! parent: Node tags: [Tag!]! children(first: Int! = 20): NodeConnection! }
  type Tag { name: String! }
`);

function codes(source: string): unknown[] {
  const errors = validate(schema, parse(source), [...specifiedRules, ...shapeRules()]);
  return errors.map(({ extensions }) => extensions.code);
}

/** `levels` fields deep, the last one a scalar. */
const deep = (levels: number): string =>
  `{ node ${"{ parent ".repeat(levels - 2)}{ id }${" }".repeat(levels - 2)} }`;

describe("limits of shape", () => {
  it.each([
    { what: "depth", at: deep(12), past: deep(13) },
    {
      what: "aliases",
      at: `{ node { ${aliased(30, "id")} } }`,
      past: `{ node { ${aliased(31, "id")} } }`,
    },
    {
      what: "aliases of __typename",
      at: `{ ${aliased(20, "__typename")} }`,
      past: `{ node { ${aliased(31, "__typename")} } }`,
    },
    {
      what: "root fields",
      at: `{ ${aliased(20, "node { id }")} }`,
      past: `{ ${aliased(21, "node { id }")} }`,
    },
    {
      what: "directives",
      at: `{ node { ${"id @skip(if: false) ".repeat(50)} } }`,
      past: `{ node { ${"id @skip(if: false) ".repeat(51)} } }`,
    },
    {
      what: "depth through fragments",
      at: `{ node { ...A } } fragment A on Node { parent { ...B } } fragment B on Node ${chain(10)}`,
      past: `{ node { ...A } } fragment A on Node { parent { ...B } } fragment B on Node ${chain(11)}`,
    },
  ])("$what: allowed at the bound, refused one past it", ({ at, past }) => {
    expect(codes(at)).toEqual([]);
    expect(codes(past)).toEqual(["OPERATION_TOO_LARGE"]);
  });

  it("counts aliases as often as a fragment is spread, without spreading it", () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Node { a${i}: id ...F${i + 1} ...F${i + 1} }`,
    ).join(" ");
    const source = `{ node { ...F0 } } ${doubling} fragment F40 on Node { id }`;
    expect(codes(source)).toContain("OPERATION_TOO_LARGE");
  });

  it("survives a fragment within itself, which another rule refuses", () => {
    expect(codes("{ node { ...A } } fragment A on Node { parent { ...A } }")).toEqual([undefined]);
  });
});

describe("operationSize", () => {
  const size = (source: string, variables: Record<string, unknown> = {}) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("no operation");
    const { coerced = {} } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    return operationSize(schema, document, operation, coerced);
  };
  const cost = (...operation: Parameters<typeof size>): number => size(...operation).cost;

  it("is the example of the docstring", () => {
    expect(cost("{ nodes(first: 10) { edges { node { id again: id } } } }")).toBe(41);
  });

  it("takes an unpaged list for five", () => {
    expect(cost("{ node { tags { name } } }")).toBe(1 + (1 + 5));
  });

  it("sees the page size as literal, variable, default of the variable and of the argument", () => {
    const body = "{ edges { node { id } } }";
    expect(cost(`{ nodes(first: 50) ${body} }`)).toBe(151);
    expect(cost(`query ($n: Int!) { nodes(first: $n) ${body} }`, { n: 50 })).toBe(151);
    expect(cost(`query ($n: Int! = 50) { nodes(first: $n) ${body} }`)).toBe(151);
    expect(cost(`{ nodes ${body} }`)).toBe(61);
  });

  it("sees the page size within an input object, however it is given", () => {
    const body = "{ rows }";
    expect(size(`{ report(input: { first: 50 }) ${body} }`)).toMatchObject({
      cost: 51,
      largestPage: 50,
    });
    expect(cost(`{ report(input: {}) ${body} }`)).toBe(101);
    expect(cost(`query ($n: Int!) { report(input: { first: $n }) ${body} }`, { n: 50 })).toBe(51);
    const whole = `query ($input: ReportInput!) { report(input: $input) ${body} }`;
    expect(cost(whole, { input: { first: 50 } })).toBe(51);
    expect(cost(whole, { input: {} })).toBe(101);
    const byDefault = `query ($input: ReportInput! = { first: 50 }) { report(input: $input) ${body} }`;
    expect(cost(byDefault)).toBe(51);
  });

  it("counts the entries of lists in the arguments, those in lists too", () => {
    const names = (list: string) => `{ named(names: ${list}) { id } }`;
    expect(size(names(`[["a", "b"], ["c"]]`))).toMatchObject({ cost: 1 + 5 + 5, longestInput: 5 });
    expect(size(`{ report(input: { columns: ["a", "b"] }) { rows } }`).longestInput).toBe(2);
    const given = "query ($names: [[String!]!]) { named(names: $names) { id } }";
    expect(size(given, { names: [["a"]] }).longestInput).toBe(2);
  });

  it("multiplies pages within pages, in fragments too", () => {
    const within = "{ nodes(first: 100) { edges { node { ...C } } } }";
    const inner = "children(first: 100) { edges { node { id } } }";
    expect(cost(`${within} fragment C on Node { ${inner} }`)).toBe(1 + 100 * (2 + 1 + 100 * 3));
    expect(BOUNDS.cost).toBeGreaterThan(30_301);
  });
});

function aliased(count: number, field: string): string {
  return Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");
}

/** A selection `levels` deep, ending in a scalar. */
function chain(levels: number): string {
  return `${"{ parent ".repeat(levels - 1)}{ id }${" }".repeat(levels - 1)}`;
}
