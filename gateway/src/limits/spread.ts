import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** The document's fragments by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

/** How a measure of a selection set is put together from its fields. */
export interface Fold {
  /** Joins what two neighbours measure: the larger for depth, the sum for counts. */
  readonly join: (left: number, right: number) => number;
  /** What one field measures, given what its own selection measures (0 for none). */
  readonly field: (field: FieldNode, selection: number) => number;
}

/**
 * Measures a selection set with its fragments spread. Each fragment is measured once, so that
 * fragments spread in fragments cannot make the measuring itself expensive; a fragment within itself
 * (refused by another rule) counts 0.
 */
export function measure(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  fold: Fold,
): (selection: SelectionSetNode) => number {
  const known = new Map<string, number>();

  function selectionOf(selection: SelectionSetNode): number {
    let total = 0;
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        const inner = node.selectionSet ? selectionOf(node.selectionSet) : 0;
        total = fold.join(total, fold.field(node, inner));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        total = fold.join(total, selectionOf(node.selectionSet));
      } else {
        total = fold.join(total, fragment(node.name.value));
      }
    }
    return total;
  }

  function fragment(name: string): number {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    known.set(name, 0);
    const definition = fragments.get(name);
    const size = definition ? selectionOf(definition.selectionSet) : 0;
    known.set(name, size);
    return size;
  }

  return selectionOf;
}
