import {
  type DocumentNode,
  type GraphQLFormattedError,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
} from "graphql";
import type { SubgraphOperation } from "./subgraph-operation.js";

/** The subgraph did not answer in time, or not at all. */
export class SubgraphUnavailableError extends Error {
  override name = "SubgraphUnavailableError";

  constructor(
    readonly subgraph: string,
    cause: unknown,
    /** What it said instead of an answer: 502, 503 or 504. */
    readonly status?: number,
  ) {
    super(`${subgraph} does not answer`, { cause });
  }
}

/**
 * What callers see where a part of the answer is missing; the rest still comes (A12). One error for each root field that is
 * missing; for entities one, at the first of them.
 */
export function missing(
  error: unknown,
  operation: SubgraphOperation,
  variables: string,
): GraphQLFormattedError[] {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return pathsOf(operation, variables).map((path) =>
    originalError instanceof SubgraphUnavailableError
      ? new GraphQLError(
          "A part of this answer is not available right now. Try again in a moment.",
          {
            path,
            originalError,
            extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: originalError.subgraph },
          },
        )
      : new GraphQLError(originalError.message, { path, originalError }),
  );
}

function pathsOf(operation: SubgraphOperation, variables: string): (string | number)[][] {
  const names = rootNames(parse(operation.query), JSON.parse(variables) as Record<string, unknown>);
  return names.map((name) => (name === "_entities" ? [name, 0] : [name]));
}

/** The response names of the root fields that are wanted. */
function rootNames(document: DocumentNode, variables: Record<string, unknown>): string[] {
  const names = new Set<string>();
  const look = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isWanted(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet.selections);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) look(definition.selectionSet.selections);
  }
  return [...names];
}

function isWanted({ directives = [] }: SelectionNode, variables: Record<string, unknown>): boolean {
  return directives.every(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    if (value?.kind !== Kind.VARIABLE) return true;
    return variables[value.name.value] === (name.value === "include");
  });
}
