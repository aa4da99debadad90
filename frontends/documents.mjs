import { createHash } from "node:crypto";
import { Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";

/**
 * Directives that are the page's own business: Apollo takes them out before it sends a document. Codegen
 * has already left out fields of the page's own (`@client`).
 */
const pageOnly = new Set(["nonreactive", "unmask"]);

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * The text of an operation as the graph gets it from a page: without what only the page understands,
 * with the `__typename` that Apollo's cache asks for in every selection but the root's, and without a
 * character too many.
 */
export function registeredText(text) {
  const sent = visit(parse(text), {
    Directive: (directive) => (pageOnly.has(directive.name.value) ? null : undefined),
    SelectionSet: {
      leave(set, _key, parent) {
        if (parent.kind === Kind.OPERATION_DEFINITION) return undefined;
        const has = set.selections.some(
          (one) => one.kind === Kind.FIELD && one.name.value === "__typename" && !one.alias,
        );
        return has ? undefined : { ...set, selections: [...set.selections, TYPENAME] };
      },
    },
  });
  return stripIgnoredCharacters(print(sent));
}

/** A prefixed document identifier, as the draft of GraphQL over HTTP writes it. */
export function documentId(text) {
  return `sha256:${createHash("sha256").update(registeredText(text)).digest("hex")}`;
}
