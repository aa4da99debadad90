import type { SignedRequest } from "@markethall/runtime";
import type { Charge } from "../limits/cost-meter.js";

/** Longest time an operation may take over all its fetches, in milliseconds (A09). */
const DEADLINE_MS = 20_000;

/** What the gateway knows of a request while it works on it; Apollo's context value. */
export interface RequestScope extends SignedRequest {
  /** What identity said about the browser's session: a new token, or null where it has ended. */
  session?: { readonly token: string | null };
  /** What the operation took from the bucket of a partner's program. */
  charge?: Charge;
  /** Ends whatever of the operation is still under way. */
  readonly deadline?: AbortSignal;
}

export function withDeadline(scope: RequestScope): RequestScope {
  return { ...scope, deadline: AbortSignal.timeout(DEADLINE_MS) };
}
