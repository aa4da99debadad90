import {
  getArgumentValues,
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

/** How much one operation asks for, with its variables in place. */
export interface OperationSize {
  /**
   * An upper estimate of the values the answer can hold: each field costs 1 and what it selects; a
   * field with a page size costs that many times its selection, an unpaged list {@link UNPAGED_LIST}
   * times; each entry of a list in the arguments costs 1.
   *
   * Example: `customers(first: 10) { edges { node { id name } } }` costs 1 + 10 × (1 + 1 + 2) = 41.
   * The `edges` of a paged field are the page itself and are not multiplied again.
   */
  readonly cost: number;
  /** Largest page asked for, 0 for none. */
  readonly largestPage: number;
  /** Most entries in the lists of one field's arguments. */
  readonly longestInput: number;
}

/**
 * Measures an operation. Page sizes and lists count however they are given: as literals, as variables,
 * as a variable's default or the argument's own, directly or within an input object.
 *
 * @param variables coerced, with their defaults
 */
export function operationSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationSize {
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, largestPage: 0, longestInput: 0 };
  const pricer = new Pricer(schema, fragmentsOf(document), variables);
  const cost = pricer.selection(operation.selectionSet, root, false);
  return { cost, largestPage: pricer.largestPage, longestInput: pricer.longestInput };
}

class Pricer {
  largestPage = 0;
  longestInput = 0;
  private readonly fragmentCosts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
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
    if (!definition) return 1;
    const args = this.arguments(definition, node);
    const input = entriesOf(args);
    this.longestInput = Math.max(this.longestInput, input);
    const page = pageSize(args);
    this.largestPage = Math.max(this.largestPage, page ?? 0);
    const type = getNamedType(definition.type);
    if (!node.selectionSet || !isCompositeType(type)) return 1 + input;
    // Nonsense counts 1: the resolver refuses it.
    if (page !== null) {
      return 1 + input + Math.max(1, page) * this.selection(node.selectionSet, type, true);
    }
    const isPage = paged && node.name.value === "edges";
    const times = !isPage && isList(definition.type) ? UNPAGED_LIST : 1;
    return 1 + input + times * this.selection(node.selectionSet, type, false);
  }

  private arguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    return definition.args.length === 0 ? {} : getArgumentValues(definition, node, this.variables);
  }
}

type Arguments = Readonly<Record<string, unknown>>;

/** The page asked for, by `first` or by the `first` of an input object; null where the field takes none. */
function pageSize(args: Arguments): number | null {
  const sizes = [args, ...Object.values(args).filter(isRecord)]
    .map(({ first }) => first)
    .filter((first) => typeof first === "number");
  return sizes.length === 0 ? null : Math.max(...sizes);
}

function entriesOf(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce<number>((entries, one) => entries + entriesOf(one), value.length);
  }
  if (!isRecord(value)) return 0;
  return Object.values(value).reduce<number>((entries, one) => entries + entriesOf(one), 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
