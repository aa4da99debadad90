import type { SignedRequest } from "@markethall/runtime";

/** What the gateway knows of a request while it works on it; Apollo's context value. */
export interface RequestScope extends SignedRequest {
  /** What identity said about the browser's session: a new token, or null where it has ended. */
  session?: { readonly token: string | null };
}

/** The scope of a request that a page's own lookup makes, without a mutation's key. */
export function readScope(scope: Omit<RequestScope, "idempotencyKey">): RequestScope {
  return { ...scope, idempotencyKey: null };
}
