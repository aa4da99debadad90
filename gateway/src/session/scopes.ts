import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import type { BusinessClock } from "@markethall/runtime";
import { GraphQLError } from "graphql";
import { SubgraphUnavailableError } from "../subgraphs/outage.js";
import type { Asking, Authenticator, Credential, SignedIn } from "./authenticator.js";
import { sessionToken } from "./cookie.js";
import type { RequestScope } from "./request-scope.js";

/** Longest key a client may send for a mutation. */
const LONGEST_KEY = 128;

/** Makes the scope of each request: from cookie or token, and from nothing else that came from outside. */
export class Scopes {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Pick<BusinessClock, "now">,
  ) {}

  /** @throws GraphQLError when a bearer token is not valid, or identity does not answer */
  async of(request: IncomingMessage, requestId: string): Promise<RequestScope> {
    const credential = credentialOf(request);
    const idempotencyKey = readKey(request.headers["idempotency-key"]);
    const base = { ...this.anonymous(requestId, ipOf(request)), idempotencyKey };
    if (!credential) return base;
    const device = request.headers["user-agent"] ?? null;
    const actor = await this.authenticate(credential, base, device);
    if (actor) return { ...base, actor };
    if (credential.kind === "bearer") throw invalidToken();
    // A session that has ended: the visitor goes on as a stranger. The cookie stays, since the browser may hold a renewed one by
    // now, which an answer to a request sent before must not take away.
    return base;
  }

  async authenticate(
    credential: Credential,
    scope: Pick<RequestScope, "requestId" | "ip" | "now">,
    device: string | null = null,
  ): Promise<Actor | null> {
    return (await this.signedIn(credential, scope, { device }))?.actor ?? null;
  }

  /** As {@link authenticate}, with the end. `isUse: false` only looks and does not keep a session alive. */
  async signedIn(
    credential: Credential,
    { requestId, ip, now }: Pick<RequestScope, "requestId" | "ip" | "now">,
    options: Asking = {},
  ): Promise<SignedIn | null> {
    try {
      return await this.authenticator.resolve(credential, { requestId, ip, now }, options);
    } catch (error) {
      throw error instanceof SubgraphUnavailableError ? signInUnavailable(error) : error;
    }
  }

  anonymous(requestId: string = randomUUID(), ip = ""): RequestScope {
    return { actor: ANONYMOUS, requestId, ip, now: this.clock.now(), idempotencyKey: null };
  }
}

/** Bearer token before cookie: a program says what it means, a browser sends what it has. */
export function credentialOf({ headers }: Pick<IncomingMessage, "headers">): Credential | null {
  const bearer = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer) return { kind: "bearer", token: bearer };
  const session = sessionToken(headers.cookie);
  return session ? { kind: "session", token: session } : null;
}

export function ipOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? "";
}

function readKey(header: string | string[] | undefined): string | null {
  if (typeof header !== "string" || header === "") return null;
  if (header.length <= LONGEST_KEY && /^[\x21-\x7e]+$/.test(header)) return header;
  throw new GraphQLError(`An Idempotency-Key has at most ${LONGEST_KEY} printable characters.`, {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
}

function invalidToken(): GraphQLError {
  return new GraphQLError("The access token is not valid or has expired.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}

function signInUnavailable(error: SubgraphUnavailableError): GraphQLError {
  return new GraphQLError("Sign-in is not available right now. Try again in a moment.", {
    originalError: error,
    extensions: { code: "SUBGRAPH_UNAVAILABLE", http: { status: 503 } },
  });
}
