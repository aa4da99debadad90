import { randomUUID } from "node:crypto";

/** The portal did not answer a question, or not the whole of it. */
export class NoAnswerError extends Error {
  override name = "NoAnswerError";
}

/** The portal answered, and said no to what was wanted. */
export class PortalRefusedError extends Error {
  override name = "PortalRefusedError";
}

export interface Answer {
  readonly data?: Record<string, ({ __typename?: string } & Record<string, unknown>) | null> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** Who signs in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const SIGN_IN =
  "mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }";

/** One person at a running portal, as a browser is one: over the public graph, with a session's cookie. */
export class PortalClient {
  private session = "";

  /** @param patienceMs after which a request counts as never answered */
  constructor(
    private readonly url: string,
    private readonly patienceMs = 300_000,
  ) {}

  /** The session, for whoever sends requests of its own. */
  get cookie(): string {
    return this.session;
  }

  /** @throws NoAnswerError, PortalRefusedError */
  async signIn({ email, password }: Credentials): Promise<this> {
    await this.run(SIGN_IN, { input: { email, password } });
    return this;
  }

  /** @throws NoAnswerError when the whole answer does not come. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (!data || errors) {
      throw new NoAnswerError(`${query.slice(0, 80)}: ${JSON.stringify(errors)?.slice(0, 300)}`);
    }
    return data as T;
  }

  /** As {@link ask}. @throws PortalRefusedError too, where a root field answers with a refusal. */
  async run<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const data = await this.ask<Record<string, unknown>>(query, variables);
    for (const result of Object.values(data)) {
      const { __typename: type = "", message } = (result ?? {}) as Record<string, string>;
      if (/(Error|Refused)$/.test(type)) throw new PortalRefusedError(`${type}: ${message}`);
    }
    return data as T;
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

  /** The answer as it comes; throws what fetch throws. @param key makes repetitions of a change one change */
  protected async send(
    query: string,
    variables: object,
    key: string = randomUUID(),
  ): Promise<Answer> {
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
      headers: { ...init.headers, ...(this.session ? { cookie: this.session } : {}) },
      signal: AbortSignal.timeout(this.patienceMs),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
    if (cookie) this.session = cookie;
    return response;
  }
}
