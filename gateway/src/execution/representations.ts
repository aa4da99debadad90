import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";
import { isNothing, type JsonObject } from "./json.js";
import { merge } from "./merge.js";
import type { FetchNode } from "./planning.js";

type Requires = NonNullable<FetchNode["requires"]>;
type Build = (source: unknown) => JsonObject | null;

/** What an entity fetch tells the subgraph of the objects it is about. */
export interface Representations {
  /** JSON texts, each once. */
  readonly texts: readonly string[];
  /** For each text the numbers of the representations that read so, counted as the stock gateway sends them. */
  readonly uses: readonly (readonly number[])[];
  /** The object behind each representation. */
  readonly objects: readonly JsonObject[];
}

/** Compiles the keys that a fetch needs into a function that reads them from objects. */
export function compileRepresentations(
  requires: Requires,
  schema: GraphQLSchema,
): (objects: readonly unknown[]) => Representations {
  const build = compileSelections(requires, schema);
  return (objects) => {
    const places = new Map<string, number[]>();
    const represented: JsonObject[] = [];
    for (const object of objects) {
      const representation = build(object);
      if (!representation?.["__typename"]) continue;
      const text = JSON.stringify(representation);
      const uses = places.get(text);
      if (uses) uses.push(represented.length);
      else places.set(text, [represented.length]);
      represented.push(object as JsonObject);
    }
    return { texts: [...places.keys()], uses: [...places.values()], objects: represented };
  };
}

/** @returns null where something that is needed is missing: the object is not asked about */
function compileSelections(selections: Requires, schema: GraphQLSchema): Build {
  const parts = selections.map((selection) =>
    selection.kind === "Field"
      ? compileField(selection, schema)
      : compileFragment(selection, schema),
  );
  return (source) => {
    if (isNothing(source)) return null;
    const result: JsonObject = {};
    for (const part of parts) if (!part(source as JsonObject, result)) return null;
    return result;
  };
}

type Part = (source: JsonObject, result: JsonObject) => boolean;

function compileField(
  field: Extract<Requires[number], { kind: "Field" }>,
  schema: GraphQLSchema,
): Part {
  const name = field.alias ?? field.name;
  const inner = field.selections && compileSelections(field.selections, schema);
  const read = (value: unknown): unknown => (inner ? inner(value) : value);
  return (source, result) => {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined) return false;
    result[name] = Array.isArray(value) ? value.map(read) : read(value);
    return true;
  };
}

function compileFragment(
  fragment: Extract<Requires[number], { kind: "InlineFragment" }>,
  schema: GraphQLSchema,
): Part {
  const { typeCondition } = fragment;
  if (!typeCondition) return () => true;
  const inner = compileSelections(fragment.selections, schema);
  const applies = new Map<string, boolean>();
  return (source, result) => {
    const typename = source["__typename"];
    if (typeof typename !== "string" || typename === "") return true;
    let fits = applies.get(typename);
    if (fits === undefined) {
      fits = isOfType(schema, typename, typeCondition);
      // Names come from subgraphs; only those of types are kept.
      if (schema.getType(typename)) applies.set(typename, fits);
    }
    const part = fits ? inner(source) : null;
    if (part) merge(result, part);
    return true;
  };
}

function isOfType(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  return (
    isAbstractType(wanted) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(wanted, type)
  );
}
