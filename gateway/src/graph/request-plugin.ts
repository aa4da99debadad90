import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "@markethall/runtime";
import { type Capacity, overloaded } from "../limits/overload.js";
import { sessionCookie } from "../session/cookie.js";
import type { RequestScope } from "../session/request-scope.js";
import { type OperationGuard, refusal } from "./operation-guard.js";
import { costOf, tellCharge } from "./charge.js";
import { isPublic } from "./public-error.js";
import { statusOf } from "./status.js";

/** What each operation goes through besides its execution: guard, log, cookie, request id in faults. */
export function requestPlugin(
  guard: OperationGuard,
  capacity: Capacity,
  log: Logger,
): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async ({ request: { http } }) => {
      // Over HTTP the door was passed before the body was read.
      const leave = http ? () => undefined : capacity.enter();
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!leave) throw overloaded();
          if (!operation) {
            throw refusal("OPERATION_RESOLUTION_FAILURE", "There is no such operation.");
          }
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
          leave?.();
          const { session, requestId, charge } = contextValue;
          if (session) response.http.headers.set("set-cookie", sessionCookie(session.token));
          if (charge) tellCharge(response.http.headers, charge, guard.metering);
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          if (charge)
            singleResult.extensions = { ...singleResult.extensions, cost: costOf(charge) };
          for (const { extensions } of singleResult.errors ?? []) {
            if (extensions?.code === "INTERNAL_SERVER_ERROR") extensions.requestId = requestId;
          }
          const accept = request.http?.headers.get("accept");
          response.http.status = statusOf(singleResult, response.http.status, accept);
        },
      };
    },
  };
}
