import { randomUUID } from "node:crypto";

/** The portal said no to something the demo world needs. */
export class PortalRefusedError extends Error {
  override name = "PortalRefusedError";
}

/** Works at the running portal as one of its people: the newest part of the world is made as a person would make it. */
export class Portal {
  private cookie = "";

  constructor(private readonly url: string) {}

  async signIn(email: string, password: string): Promise<void> {
    await this.run(
      `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }`,
      { input: { email, password } },
    );
  }

  /** Runs an operation; a refusal of the one root field is an error here. */
  async run<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (!data || errors)
      throw new PortalRefusedError(`${query.slice(0, 80)}: ${JSON.stringify(errors)}`);
    for (const result of Object.values(data)) {
      const { __typename: type = "", message } = (result ?? {}) as {
        __typename?: string;
        message?: string;
      };
      if (/(Error|Refused)$/.test(type)) throw new PortalRefusedError(`${type}: ${message}`);
    }
    return data;
  }

  async upload(text: string): Promise<string> {
    const response = await this.fetch("/files/uploads", {
      method: "PUT",
      headers: { "content-type": "text/csv" },
      body: text,
    });
    if (!response.ok) throw new PortalRefusedError(`upload: ${response.status}`);
    return ((await response.json()) as { uploadId: string }).uploadId;
  }

  private async fetch(
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      ...init,
      headers: { ...init.headers, ...(this.cookie ? { cookie: this.cookie } : {}) },
    });
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
    if (cookie) this.cookie = cookie;
    return response;
  }
}

/** Looks every 100 ms until there is something. @throws Error after a minute. */
export async function until<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
