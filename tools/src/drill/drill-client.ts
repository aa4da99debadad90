import { setTimeout as pause } from "node:timers/promises";
import { type Answer, type Credentials, PortalClient } from "../portal-client/portal-client.js";
import type { Outcome } from "./intent.js";

/** Longer than the gateway's own deadline: whoever waits so long was never answered. */
const PATIENCE_MS = 25_000;
const INSIST_MS = 60_000;

/** Codes with which the portal says that it did nothing. */
const refusals = new Set([
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "IDEMPOTENCY_KEY_REUSED",
  "TOO_MANY_REQUESTS",
  "OVERLOADED",
]);

/** One person at the portal, who notes what was answered and what was not. */
export class DrillClient extends PortalClient {
  constructor(
    url: string,
    private readonly who: Credentials,
  ) {
    super(url, PATIENCE_MS);
  }

  /** @throws NoAnswerError when the portal cannot say who this is now. */
  async begin(): Promise<void> {
    await this.signIn(this.who);
  }

  /** As {@link ask}, again until the answer comes: a portal that was just hit needs a moment. @throws NoAnswerError after a minute */
  async insist<T>(query: string, variables: object = {}): Promise<T> {
    for (const end = Date.now() + INSIST_MS; ; await pause(INSIST_MS / 60)) {
      try {
        return await this.ask<T>(query, variables);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /**
   * Sends the one mutation of a document and says what came of it.
   * @param subjectOf finds the id of what was made in a success
   */
  async act(
    mutation: string,
    input: object,
    key: string,
    subjectOf: (success: Record<string, unknown>) => string | undefined,
  ): Promise<Outcome> {
    let answer: Answer;
    try {
      answer = await this.send(mutation, { input }, key);
    } catch (error) {
      return { kind: "unknown", answer: error instanceof Error ? error.message : "broken off" };
    }
    const code = answer.errors?.[0]?.extensions?.code;
    if (code) return { kind: refusals.has(code) ? "fail" : "unknown", answer: code };
    const [result] = Object.values(answer.data ?? {});
    const type = result?.__typename;
    if (!result || !type) return { kind: "unknown", answer: "no result" };
    if (!type.endsWith("Success")) return { kind: "fail", answer: type };
    const subject = subjectOf(result);
    return { kind: "ok", answer: type, ...(subject !== undefined && { subject }) };
  }
}
