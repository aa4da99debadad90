import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "@markethall/runtime";
import { sessionCookie } from "../session/cookie.js";
import type { RequestScope } from "../session/request-scope.js";
import { type OperationGuard, refusal } from "./operation-guard.js";
import { costOf, tellCharge } from "./charge.js";
import { isPublic } from "./public-error.js";
import { statusOf } from "./status.js";

/** What each operation goes through besides its execution: guard, log, cookie, request id in faults. */
export function requestPlugin(
  guard: OperationGuard,
  log: Logger,
): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        if (operation.operation === "subscription") {
          throw refusal("BAD_REQUEST", "Subscriptions are served over the websocket.");
        }
        guard.check(
          { schema, document, operation, variables: request.variables ?? {} },
          contextValue,
        );
      },
      async didEncounterErrors({ errors, operationName, contextValue }) {
        for (const error of errors) {
          const { requestId } = contextValue;
          if (error.extensions.code === "SUBGRAPH_UNAVAILABLE") {
            log.warn(
              { requestId, operationName, err: error.originalError ?? error },
              "subgraph unavailable",
            );
          } else if (!isPublic(error)) {
            log.error(
              { requestId, operationName, err: error, path: error.path },
              "operation failed",
            );
          }
        }
      },
      async willSendResponse({ request, response, contextValue }) {
        const { session, requestId, charge } = contextValue;
        if (session) response.http.headers.set("set-cookie", sessionCookie(session.token));
        if (charge) tellCharge(response.http.headers, charge, guard.metering);
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (charge) singleResult.extensions = { ...singleResult.extensions, cost: costOf(charge) };
        for (const { extensions } of singleResult.errors ?? []) {
          if (extensions?.code === "INTERNAL_SERVER_ERROR") extensions.requestId = requestId;
        }
        const accept = request.http?.headers.get("accept");
        response.http.status = statusOf(singleResult, response.http.status, accept);
      },
    }),
  };
}
