import { createHash } from "node:crypto";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import type { SignedRequest } from "@markethall/runtime";
import { SubgraphUnavailableError } from "../subgraphs/outage.js";
import type { Subgraph } from "../subgraphs/subgraph.js";

/** What a caller shows for itself. */
export type Credential =
  | { readonly kind: "session"; readonly token: string }
  | { readonly kind: "bearer"; readonly token: string };

/** Who a credential stands for, and until when unless it is used again; null where nobody said. */
export interface SignedIn {
  readonly actor: Actor;
  readonly until: Date | null;
}

type Asker = Omit<SignedRequest, "actor" | "idempotencyKey">;

/** Longest time that a change of rights can go unnoticed when its event does not arrive. */
const KEEP_MS = 5_000;
const MOST_KEPT = 10_000;

export interface Asking {
  /** Whether this keeps a session alive; watching an open socket does not. */
  readonly isUse?: boolean;
  /** What the caller says of itself (`User-Agent`), for the person's list of sessions. */
  readonly device?: string | null;
}

/** Resolves credentials to actors by asking identity; answers are kept a few seconds (A02). */
export class Authenticator {
  private readonly known = new Map<
    string,
    { readonly signedIn: Promise<SignedIn | null>; until: number }
  >();

  constructor(
    private readonly identity: Subgraph,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * @returns who it stands for, or null where the credential is not or no longer valid
   * @throws SubgraphUnavailableError when identity does not answer
   */
  async resolve(
    credential: Credential,
    request: Asker,
    { isUse = true, device = null }: Asking = {},
  ): Promise<SignedIn | null> {
    const key = createHash("sha256")
      .update(`${credential.kind}:${credential.token}`)
      .digest("base64");
    const kept = this.known.get(key);
    if (kept && kept.until > this.clock()) return kept.signedIn;
    if (this.known.size >= MOST_KEPT) this.forgetAll();
    const entry = {
      signedIn: this.ask(credential, request, { isUse, device }),
      until: this.clock() + KEEP_MS,
    };
    this.known.set(key, entry);
    try {
      const signedIn = await entry.signedIn;
      // Nobody is let in on an answer that outlived the session.
      if (signedIn?.until) entry.until = Math.min(entry.until, signedIn.until.getTime());
      return signedIn;
    } catch (error) {
      this.known.delete(key);
      throw error;
    }
  }

  /** Somebody's session or rights changed. */
  forgetAll(): void {
    this.known.clear();
  }

  private async ask(
    credential: Credential,
    request: Asker,
    { isUse, device }: Required<Asking>,
  ): Promise<SignedIn | null> {
    const body = JSON.stringify({
      [credential.kind]: credential.token,
      device,
      ...(!isUse && { watching: true }),
    });
    const scope = { ...request, actor: ANONYMOUS, idempotencyKey: null };
    const answer = await this.identity.post("/internal/authenticate", body, scope);
    if (answer.status !== 200) {
      throw new SubgraphUnavailableError(
        this.identity.name,
        new Error(`authenticate answered ${answer.status}`),
      );
    }
    const { actor, until } = JSON.parse(answer.text) as { actor: Actor | null; until?: string };
    return actor && { actor, until: until === undefined ? null : new Date(until) };
  }
}
