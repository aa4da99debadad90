export { createGraphClient } from "./client.js";
export type { GraphClient, GraphClientOptions } from "./client.js";
export { GraphProvider, useLiveState } from "./live-context.js";
export type { LiveState } from "./live-socket.js";
export { isSignedOut, readError } from "./read-error.js";
export { typePolicies } from "./type-policies.js";
export { useLiveRefetch } from "./use-live-refetch.js";
