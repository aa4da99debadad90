import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { BOUNDS, type Bounds } from "./bounds.js";
import { fragmentsOf, measure, type Fold } from "./spread.js";

const sum = (left: number, right: number): number => left + right;

const DEPTH: Fold = {
  join: Math.max,
  // Introspection nests by its nature (`ofType`) and is limited by being signed in.
  field: (field, selection) => (field.name.value.startsWith("__") ? 1 : 1 + selection),
};

const ALIASES: Fold = {
  join: sum,
  field: (field, selection) => (field.alias ? 1 : 0) + selection,
};

const ROOT_FIELDS: Fold = { join: sum, field: () => 1 };

/** Validation rules for the shape of a document: depth, aliases, root fields and directives. */
export function shapeRules(bounds: Bounds = BOUNDS): ValidationRule[] {
  return [
    perOperation(DEPTH, bounds.depth, "nests", "levels of fields"),
    perOperation(ALIASES, bounds.aliases, "has", "aliases"),
    perOperation(ROOT_FIELDS, bounds.rootFields, "asks for", "root fields"),
    directives(bounds.directives),
  ];
}

function perOperation(fold: Fold, limit: number, verb: string, what: string): ValidationRule {
  return (context) => ({
    Document(document: DocumentNode) {
      const size = measure(fragmentsOf(document), fold);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const measured = size(definition.selectionSet);
        if (measured > limit) refuse(context, definition, measured, limit, verb, what);
      }
    },
  });
}

function directives(limit: number): ValidationRule {
  return (context): ASTVisitor => {
    let seen = 0;
    return {
      Directive() {
        seen += 1;
      },
      Document: {
        leave(document: DocumentNode) {
          if (seen > limit) refuse(context, document, seen, limit, "has", "directives");
        },
      },
    };
  };
}

function refuse(
  context: ValidationContext,
  node: OperationDefinitionNode | DocumentNode,
  measured: number,
  limit: number,
  verb: string,
  what: string,
): void {
  context.reportError(
    new GraphQLError(`The operation ${verb} ${measured} ${what}; ${limit} are allowed.`, {
      nodes: node,
      extensions: { code: "OPERATION_TOO_LARGE", limit },
    }),
  );
}
