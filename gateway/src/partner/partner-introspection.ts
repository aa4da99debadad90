import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { type DocumentNode, execute, Kind, type SelectionSetNode } from "graphql";
import { refusal } from "../graph/operation-guard.js";
import { fragmentsOf } from "../limits/spread.js";
import type { RequestScope } from "../session/request-scope.js";
import type { PartnerContract } from "./partner-contract.js";

/** Partners' programs that look at the schema are shown their contract and nothing else of the graph. */
export function partnerIntrospection(contract: PartnerContract): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, contextValue }) {
        if (contextValue.actor.kind !== "client" || !operation) return;
        const asked = looksAt(document, operation.selectionSet);
        if (asked === "both") {
          throw refusal("BAD_REQUEST", "Ask for the schema in an operation of its own.");
        }
        if (asked === "schema" && !contract.current()) {
          throw refusal("INTROSPECTION_DISABLED", "The partner contract is not here.");
        }
      },
      async responseForOperation({ document, operation, operationName, request, contextValue }) {
        if (contextValue.actor.kind !== "client") return null;
        if (looksAt(document, operation.selectionSet) !== "schema") return null;
        const partner = contract.current();
        if (!partner) return null;
        const { data, errors } = await execute({
          schema: partner.schema,
          document,
          operationName,
          variableValues: request.variables ?? {},
        });
        const singleResult = { data: data ?? null, ...(errors && { errors }) };
        return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult } };
      },
    }),
  };
}

/** What an operation's root fields ask for; `__typename` is of either kind. */
function looksAt(document: DocumentNode, root: SelectionSetNode): "schema" | "graph" | "both" {
  const fragments = fragmentsOf(document);
  const seen = new Set<SelectionSetNode>();
  let schema = false;
  let graph = false;
  const look = (set: SelectionSetNode | undefined): void => {
    if (!set || seen.has(set)) return;
    seen.add(set);
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        look(fragments.get(selection.name.value)?.selectionSet);
      } else if (/^__(schema|type)$/.test(selection.name.value)) schema = true;
      else if (selection.name.value !== "__typename") graph = true;
    }
  };
  look(root);
  if (!schema) return "graph";
  return graph ? "both" : "schema";
}
