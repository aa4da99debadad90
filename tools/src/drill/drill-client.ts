import { setTimeout as pause } from "node:timers/promises";
import type { SignIn } from "../seed/sign-ins.js";
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

interface Answer {
  readonly data?: Record<string, { __typename?: string } & Record<string, unknown>> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** The portal did not answer a question. */
export class NoAnswerError extends Error {
  override name = "NoAnswerError";
}

/** One person at the portal, who notes what was answered and what was not. */
export class DrillClient {
  private cookie = "";

  constructor(
    private readonly url: string,
    private readonly who: SignIn,
  ) {}

  async signIn(): Promise<void> {
    const { email, password } = this.who;
    await this.ask(
      "mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }",
      { input: { email, password } },
    );
  }

  /** @throws NoAnswerError when the whole answer does not come. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.send(query, variables, crypto.randomUUID());
    if (!answer.data || answer.errors) {
      throw new NoAnswerError(JSON.stringify(answer.errors)?.slice(0, 300));
    }
    return answer.data as T;
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

  /** @returns the id of the upload @throws NoAnswerError when none comes. */
  async upload(text: string): Promise<string> {
    const response = await this.fetch("/files/uploads", {
      method: "PUT",
      headers: { "content-type": "text/csv" },
      body: text,
    });
    if (!response.ok) throw new NoAnswerError(`upload: ${response.status}`);
    return ((await response.json()) as { uploadId: string }).uploadId;
  }

  private async send(query: string, variables: object, key: string): Promise<Answer> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  private async fetch(
    path: string,
    init: { method: string; headers: Record<string, string>; body: string },
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      ...init,
      headers: { ...init.headers, ...(this.cookie ? { cookie: this.cookie } : {}) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
    if (cookie) this.cookie = cookie;
    return response;
  }
}
