import {
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** Names of the variables that a document's `@skip` and `@include` ask, in the order of their first use. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const condition = conditionOf(directive);
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return [...names];
}

/** Whether any selection is skipped or included on a condition. */
export function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive(directive) {
      if (!conditionOf(directive)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** The document as it is for these variables: without what is skipped, and without the conditions. */
export function withoutConditions(document: DocumentNode, variables: Variables): DocumentNode {
  const selection = (node: SelectionNode) => {
    const directives = node.directives ?? [];
    if (directives.some((directive) => isLeftOut(directive, variables))) return null;
    const others = directives.filter((directive) => !conditionOf(directive));
    return others.length === directives.length ? undefined : { ...node, directives: others };
  };
  return visit(document, {
    Field: { enter: selection },
    InlineFragment: { enter: selection },
    FragmentSpread: { enter: selection },
  });
}

function conditionOf({ name, arguments: given }: DirectiveNode) {
  if (name.value !== "skip" && name.value !== "include") return undefined;
  return given?.find((argument) => argument.name.value === "if")?.value;
}

function isLeftOut(directive: DirectiveNode, variables: Variables): boolean {
  const condition = conditionOf(directive);
  if (!condition) return false;
  const holds =
    condition.kind === Kind.VARIABLE
      ? variables[condition.name.value] === true
      : condition.kind === Kind.BOOLEAN && condition.value;
  return holds === (directive.name.value === "skip");
}
