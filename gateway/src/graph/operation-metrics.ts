import type { ApolloServerPlugin } from "@apollo/server";
import { metrics } from "@markethall/telemetry";
import type { RequestScope } from "../session/request-scope.js";

/** Names of the operations in the pages' documents: those that metrics are told by. */
export function operationNames(documents: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of documents) {
    for (const [, name] of text.matchAll(/\b(?:query|mutation|subscription)\s+(\w+)/g)) {
      if (name) names.add(name);
    }
  }
  return names;
}

/** Measures operations by name. Names that a stranger makes up are told as one, for each would cost memory for ever. */
export function operationMetrics(names: ReadonlySet<string>): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ operationName, response }) {
          const { body } = response;
          const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          const operation = operationName && names.has(operationName) ? operationName : "other";
          const outcome = errors.length > 0 ? "error" : "ok";
          metrics.observe(
            "markethall_operation_seconds",
            { operation, outcome },
            (performance.now() - startedAt) / 1_000,
          );
          for (const { extensions } of errors) {
            metrics.count("markethall_operation_errors_total", {
              operation,
              code: codeOf(extensions?.["code"]),
            });
          }
        },
      };
    },
  };
}

function codeOf(code: unknown): string {
  return typeof code === "string" && /^[A-Z_]{1,40}$/.test(code) ? code : "other";
}
