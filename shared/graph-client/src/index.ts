export { createGraphClient } from "./client.js";
export type { GraphClient, GraphClientOptions } from "./client.js";
export { GraphProvider, useLiveState } from "./live-context.js";
export type { LiveState } from "./live-socket.js";
export { isSignedOut, problemOf, readError } from "./read-error.js";
export { readinessText } from "./readiness-text.js";
export { refusalText } from "./refusal-text.js";
export { typePolicies } from "./type-policies.js";
export { useLiveRefetch } from "./use-live-refetch.js";
export { useQuery } from "./use-query.js";
/**
 * Apollo's hooks as far as pages use them. Import them from here: sharing all of Apollo over
 * module federation would cost 15 KB more for its suspense hooks and the GraphQL parser.
 */
export { useApolloClient, useFragment, useLazyQuery, useMutation } from "@apollo/client/react";
export type { TypedDocumentNode } from "@apollo/client";
