import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "@markethall/auth";
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** The graph as clients get it: what the gateway serves, composed and committed. */
export const schema: GraphQLSchema = buildSchema(
  readFileSync(join(__dirname, "../../../schema/api.graphql"), "utf8"),
);

export type Field = GraphQLField<unknown, unknown>;

/** Fields of an object type; none of anything else. */
export function fieldsOf(type: GraphQLNamedType | undefined | null): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

export function isEntity(type: GraphQLNamedType): boolean {
  return isObjectType(type) && "id" in type.getFields();
}

/** What a selection holds and what it leaves out. */
export interface Wishes {
  /** Entities below one another whose fields are all asked for; below that, their own values only. */
  readonly entityDepth: number;
  /** Page size of the lists within. */
  readonly first: number;
  /** `Type.field` of the table of operations that the asker may ask for. */
  readonly permissions: readonly string[];
  /** Dotted paths that were refused before. */
  readonly refused: ReadonlySet<string>;
}

const DEEPEST = 11;

/** All that can be asked of a type without knowing anything, as a selection set. */
export function selectionOf(
  type: GraphQLNamedType,
  wishes: Wishes,
  path: readonly string[],
  above: readonly string[] = [],
  alias = "",
): string {
  if (isAbstractType(type)) {
    // Members may give one name different types: each has its own names for what is more than a value.
    const parts = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selectionOf(one, wishes, path, above, `${one.name}_`)}`);
    return `{ __typename ${parts.join(" ")} }`;
  }
  const deeper = isEntity(type) ? [...above, type.name] : above;
  const parts = fieldsOf(type).map((field) => {
    const part = partOf(type, field, wishes, path, deeper);
    return alias && part.endsWith("}") ? `${alias}${field.name}: ${part}` : part;
  });
  return `{ __typename ${parts.filter((part) => part !== "").join(" ")} }`;
}

function partOf(
  parent: GraphQLNamedType,
  field: Field,
  wishes: Wishes,
  path: readonly string[],
  above: readonly string[],
): string {
  const here = [...path, field.name];
  const key = `${parent.name}.${field.name}`;
  if (wishes.refused.has(here.join("."))) return "";
  if (Object.hasOwn(operations, key) && !wishes.permissions.includes(key)) return "";
  const args = argumentsOf(field, wishes.first);
  if (args === null) return "";
  const type = getNamedType(field.type);
  if (isLeafType(type)) return `${field.name}${args}`;
  const tooDeep =
    here.length >= DEEPEST ||
    above.includes(type.name) ||
    (isEntity(type) && above.length > wishes.entityDepth);
  if (tooDeep) return isEntity(type) && here.length < DEEPEST ? `${field.name}${args} { id }` : "";
  if (above.length > wishes.entityDepth && !isEntity(type) && args !== "") return "";
  return `${field.name}${args} ${selectionOf(type, wishes, here, above)}`;
}

/** Literals for the arguments that must be given, and the page size; null where one cannot be guessed. */
export function argumentsOf(field: Pick<Field, "args">, first: number): string | null {
  const given: string[] = [];
  for (const argument of field.args) {
    if (argument.name === "first") given.push(`first: ${first}`);
    else if (isRequiredArgument(argument)) {
      const value = guessed(argument);
      if (value === null) return null;
      given.push(`${argument.name}: ${value}`);
    }
  }
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

/** Arguments that name no thing: they have a value that fits everybody. */
function guessed({ type }: GraphQLArgument): string | null {
  const name = getNamedType(type).name;
  if (name === "DateRangeInput") return "{ preset: YEAR_TO_DATE }";
  if (name === "SpendGroup") return "VENDOR";
  if (name === "SavedViewPlace") return "SUBSCRIPTIONS";
  return null;
}
