import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isRequiredArgument,
} from "graphql";
import { type Field, fieldsOf, schema } from "./questions.js";

/** One place of one operation where an id is expected. */
export interface Position {
  readonly kind: "query" | "mutation";
  readonly field: Field;
  /** `Customer` where the field belongs to an object that is asked for first, by an own id. */
  readonly owner: string | null;
  /** Names down from the argument, such as `["input", "tiles", "productId"]`. */
  readonly path: readonly string[];
  /** The type whose id belongs there, as far as the name tells. */
  readonly expects: string;
}

export function nameOf({ field, owner, path }: Position): string {
  return `${owner ? `${owner}.` : ""}${field.name}(${path.join(".")})`;
}

/** What a name of an id means where it is not the type with a small letter. */
const typeOfName: Readonly<Record<string, string>> = {
  subscriptionId: "CloudSubscription",
  requestId: "ApprovalRequest",
  requestIds: "ApprovalRequest",
  itemId: "CartItem",
  parentId: "PriceBook",
  coTermWith: "CloudSubscription",
  acceptedTermsIds: "Terms",
  acceptEulaId: "Terms",
  customerIds: "Customer",
  recipientIds: "User",
  uploadId: "Upload",
  secretId: "ApiClientSecret",
};

/** What a mutation's plain `id` names; a query's is of the type that it answers. */
const typeOfOwnId: Readonly<Record<string, string>> = {
  saveView: "SavedView",
  deleteSavedView: "SavedView",
};

/** Every place of the whole graph where an id goes in. */
export function idPositions(): Position[] {
  const roots = (["query", "mutation"] as const).flatMap((kind) =>
    fieldsOf(kind === "query" ? schema.getQueryType() : schema.getMutationType()).flatMap((field) =>
      positionsOf(kind, field, null),
    ),
  );
  const nested = Object.values(schema.getTypeMap())
    .filter((type) => !["Query", "Mutation", "Subscription"].includes(type.name))
    .flatMap((type) => fieldsOf(type).flatMap((field) => positionsOf("query", field, type.name)));
  return [...roots, ...nested];
}

function positionsOf(
  kind: Position["kind"],
  field: Field,
  owner: string | null,
): readonly Position[] {
  return field.args.flatMap((argument) =>
    pathsTo(argument.type, [argument.name]).map((path) => {
      const last = path.at(-1) ?? "";
      const stem = last.replace(/Id$/, "");
      const own = typeOfOwnId[field.name] ?? getNamedType(field.type).name;
      const guess = last === "id" ? own : `${stem[0]?.toUpperCase()}${stem.slice(1)}`;
      return { kind, field, owner, path, expects: typeOfName[last] ?? guess };
    }),
  );
}

function pathsTo(type: GraphQLInputType, path: readonly string[]): string[][] {
  const named = getNamedType(type);
  if (named.name === "ID") return [[...path]];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    pathsTo(field.type, [...path, field.name]),
  );
}

/** What the asker fills the other places with. */
export interface Filling {
  /** An id of the asker's own, of this type. */
  own(type: string): string;
  readonly accountName: string;
}

/** The variables that put `id` at the position, and something plausible wherever else a value must be. */
export function argumentsWith(
  position: Position,
  id: string,
  filling: Filling,
): Record<string, unknown> {
  const [first = "", ...rest] = position.path;
  return Object.fromEntries(
    position.field.args
      .filter((argument) => argument.name === first || isRequiredArgument(argument))
      .map(({ name, type }) => [
        name,
        valueOf(type, name, name === first ? rest : null, id, filling, position),
      ]),
  );
}

function valueOf(
  type: GraphQLInputType,
  name: string,
  path: readonly string[] | null,
  id: string,
  filling: Filling,
  position: Position,
): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, path, id, filling, position);
  if (isListType(type)) return [valueOf(type.ofType, name, path, id, filling, position)];
  if (!isInputObjectType(type)) {
    return path?.length === 0 ? id : plausible(getNamedType(type), name, filling, position);
  }
  const [next, ...rest] = path ?? [];
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => field.name === next || isRequiredInputField(field) || isHeld(field.name))
      .map((field) => [
        field.name,
        valueOf(field.type, field.name, field.name === next ? rest : null, id, filling, position),
      ]),
  );
}

/** A total that is never the right one: no try of a checkout may end in an order. */
function isHeld(name: string): boolean {
  return name === "expectedTotal";
}

/** Words that stand where a form would have one; the rest is text. */
const words: Readonly<Record<string, string>> = {
  email: "stranger@elsewhere.example",
  password: "seventeen quiet lanterns",
  period: "2026-10",
  country: "PT",
  token: "0".repeat(43),
  amount: "1.00",
  Decimal: "1.00",
  CurrencyCode: "EUR",
  Date: "2026-10-01",
  DateTime: "2026-10-01T00:00:00Z",
};

function plausible(
  type: GraphQLNamedType,
  name: string,
  filling: Filling,
  position: Position,
): unknown {
  if (type.name === "ID") {
    const stem = name.replace(/Id$/, "");
    return filling.own(typeOfName[name] ?? `${stem[0]?.toUpperCase()}${stem.slice(1)}`);
  }
  if (isEnumType(type)) {
    // A change that does nothing by itself: the id in question decides.
    if (type.name === "ChangeKind")
      return position.path.includes("planId") ? "CHANGE_PLAN" : "RESUME";
    return type.getValues()[0]?.name;
  }
  if (type.name === "Boolean") return false;
  if (type.name === "Int") return 1;
  if (name === "accountName") return filling.accountName;
  return words[name] ?? words[type.name] ?? "a stranger's words";
}
