import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "./spread.js";

/** Entries assumed for a list that is not paged: short by design, such as the lines of an address. */
const UNPAGED_LIST = 5;

/**
 * An upper estimate of the values an answer can hold: each field costs 1 and what it selects; a field
 * with a page size costs that many times its selection, an unpaged list {@link UNPAGED_LIST} times. The
 * page size counts however it is given: as a literal, a variable, a variable's default or the
 * argument's own default.
 *
 * Example: `customers(first: 10) { edges { node { id name } } }` costs 1 + 10 × (1 + 1 + 2) = 41.
 * The `edges` of a paged field are the page itself and are not multiplied again.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const given = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    given.set(
      name,
      variables[name] ?? (defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined),
    );
  }
  return new Pricer(schema, fragmentsOf(document), given).selection(
    operation.selectionSet,
    root,
    false,
  );
}

class Pricer {
  private readonly fragmentCosts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: ReadonlyMap<string, unknown>,
  ) {}

  /** @param paged whether the parent field already multiplied by its page size */
  selection(set: SelectionSetNode, parent: GraphQLNamedType, paged: boolean): number {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += this.field(node, parent, paged);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition
          ? this.schema.getType(node.typeCondition.name.value)
          : parent;
        cost += this.selection(node.selectionSet, type ?? parent, paged);
      } else cost += this.fragment(node.name.value, paged);
    }
    return cost;
  }

  private fragment(name: string, paged: boolean): number {
    const key = `${name}:${paged}`;
    const known = this.fragmentCosts.get(key);
    if (known !== undefined) return known;
    this.fragmentCosts.set(key, 0);
    const definition = this.fragments.get(name);
    const type = definition && this.schema.getType(definition.typeCondition.name.value);
    const cost = definition && type ? this.selection(definition.selectionSet, type, paged) : 0;
    this.fragmentCosts.set(key, cost);
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, paged: boolean): number {
    const definition =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    const type = definition && getNamedType(definition.type);
    if (!definition || !node.selectionSet || !isCompositeType(type)) return 1;
    const page = this.pageSize(node, definition);
    if (page !== null) return 1 + page * this.selection(node.selectionSet, type, true);
    const isPage = paged && node.name.value === "edges";
    const times = !isPage && isList(definition.type) ? UNPAGED_LIST : 1;
    return 1 + times * this.selection(node.selectionSet, type, false);
  }

  /** The page asked for, or null where the field takes none. Nonsense counts 1: the resolver refuses it. */
  private pageSize(node: FieldNode, definition: GraphQLField<unknown, unknown>): number | null {
    const argument = definition.args.find(({ name }) => name === "first");
    if (!argument) {
      // `report(input: {first})`: its size is capped in the resolver and not seen here.
      return null;
    }
    const value = node.arguments?.find(({ name }) => name.value === "first")?.value;
    let size: unknown = argument.defaultValue;
    if (value?.kind === Kind.INT) size = Number(value.value);
    else if (value?.kind === Kind.VARIABLE) size = this.variables.get(value.name.value) ?? size;
    return typeof size === "number" && size >= 1 ? size : 1;
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
