import { createHash } from "node:crypto";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import type { SignedRequest } from "@markethall/runtime";
import { type Subgraph, SubgraphUnavailableError } from "../subgraphs/subgraph.js";

/** What a caller shows for itself. */
export type Credential =
  | { readonly kind: "session"; readonly token: string }
  | { readonly kind: "bearer"; readonly token: string };

/** Longest time that a change of rights can go unnoticed when its event does not arrive. */
const KEEP_MS = 5_000;
const MOST_KEPT = 10_000;

/** Resolves credentials to actors by asking identity; answers are kept a few seconds (A02). */
export class Authenticator {
  private readonly known = new Map<
    string,
    { readonly actor: Promise<Actor | null>; readonly until: number }
  >();

  constructor(
    private readonly identity: Subgraph,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * @returns the actor, or null where the credential is not or no longer valid
   * @throws SubgraphUnavailableError when identity does not answer
   */
  async resolve(
    credential: Credential,
    request: Omit<SignedRequest, "actor" | "idempotencyKey">,
  ): Promise<Actor | null> {
    const key = createHash("sha256")
      .update(`${credential.kind}:${credential.token}`)
      .digest("base64");
    const kept = this.known.get(key);
    if (kept && kept.until > this.clock()) return kept.actor;
    if (this.known.size >= MOST_KEPT) this.forgetAll();
    const actor = this.ask(credential, request);
    this.known.set(key, { actor, until: this.clock() + KEEP_MS });
    try {
      return await actor;
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
    request: Omit<SignedRequest, "actor" | "idempotencyKey">,
  ): Promise<Actor | null> {
    const body = JSON.stringify({ [credential.kind]: credential.token });
    const scope = { ...request, actor: ANONYMOUS, idempotencyKey: null };
    const answer = await this.identity.post("/internal/authenticate", body, scope);
    if (answer.status !== 200) {
      throw new SubgraphUnavailableError(
        this.identity.name,
        new Error(`authenticate answered ${answer.status}`),
      );
    }
    return (JSON.parse(answer.text) as { actor: Actor | null }).actor;
  }
}
