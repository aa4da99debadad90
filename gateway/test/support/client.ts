import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ExecutionResult } from "graphql";
import { LiveClient } from "./live-client.js";

/** A person's sign-in as the demo world prints it. */
export interface DemoSignIn {
  readonly who: string;
  readonly role: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
  readonly url: string;
}

/** `var/run/demo.json` of the instance under test. */
export interface DemoInstance {
  readonly url: string;
  readonly graphql: string;
  readonly signIns: readonly DemoSignIn[];
}

/** A mail of the demo's outbox. */
export interface OutboxMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

export interface Answer<T> {
  readonly data: T | null;
  readonly errors: NonNullable<ExecutionResult["errors"]>;
  readonly status: number;
  readonly headers: Headers;
}

const PATIENCE_MS = 20_000;
const COOKIE = "__Host-markethall";

/** The instance that the journeys run against; started by the test project. */
export function demoInstance(): DemoInstance {
  const file = process.env["MARKETHALL_TEST_INSTANCE"];
  if (!file) throw new Error("no instance under test: MARKETHALL_TEST_INSTANCE is not set");
  return JSON.parse(readFileSync(file, "utf8")) as DemoInstance;
}

/** One browser, so to speak: keeps the session cookie, speaks to the graph, opens a websocket, reads mails. */
export class PortalClient {
  private cookie: string | null = null;
  private readonly sockets: LiveClient[] = [];

  /** @param bearer token of a partner's program, which has no cookie */
  constructor(
    readonly url: string,
    private readonly bearer: string | null = null,
  ) {}

  /** Signs in as the person of the demo world, such as `CUSTOMER_ADMIN` of `demo`. */
  static async as(
    role: string,
    accountName = "demo",
    which: (one: DemoSignIn) => boolean = () => true,
  ) {
    const instance = demoInstance();
    const one = instance.signIns.find(
      (s) => s.role === role && s.accountName === accountName && which(s),
    );
    if (!one) throw new Error(`the demo world has no ${role} of ${accountName}`);
    const client = new PortalClient(instance.url);
    await client.signIn(one);
    return client;
  }

  /** Another browser with the cookie that this one has now. */
  copy(): PortalClient {
    const other = new PortalClient(this.url, this.bearer);
    other.cookie = this.cookie;
    return other;
  }

  get signedIn(): boolean {
    return this.cookie !== null;
  }

  /** Runs an operation, given as text or by the id of a registered one; a mutation gets an idempotency key, its own unless one is given. */
  async run<T = Record<string, unknown>>(
    query: string | { readonly documentId: string },
    variables: Record<string, unknown> = {},
    { key = randomUUID() as string, headers = {} as Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
      body: JSON.stringify({ ...(typeof query === "string" ? { query } : query), variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer<T>>;
    return { data, errors, status: response.status, headers: response.headers };
  }

  /** As {@link run}, for operations that must go well. @throws Error with what the graph said */
  async ask<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<T> {
    const { data, errors, status } = await this.run<T>(query, variables);
    if (errors.length > 0 || !data) throw new Error(`${status}: ${JSON.stringify(errors)}`);
    return data;
  }

  async signIn({
    email,
    password,
    accountName,
  }: Pick<DemoSignIn, "email" | "password"> & { accountName?: string }) {
    const { signIn } = await this.ask<{ signIn: { __typename: string; message?: string } }>(
      `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }`,
      { input: { email, password, accountName: accountName ?? null } },
    );
    if (signIn.__typename !== "SignInSuccess")
      throw new Error(`${email}: ${signIn.__typename} ${signIn.message}`);
  }

  async signOut(): Promise<void> {
    await this.ask("mutation { signOut { ... on SignOutSuccess { signedOut } } }");
  }

  /** Any address of the public origin, with this client's cookie. */
  async fetch(
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      redirect: "manual",
      ...init,
      headers: { ...this.credentials(), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const value = new RegExp(`^${COOKIE}=([^;]*)`).exec(line)?.[1];
      if (value !== undefined) this.cookie = value || null;
    }
    return response;
  }

  /** A websocket with this client's rights. Closed by {@link close}. */
  live(): LiveClient {
    const client = new LiveClient(this.url.replace(/^http/, "ws"), this.credentials());
    this.sockets.push(client);
    return client;
  }

  /** Mails to somebody, newest first. */
  async mails(to?: string): Promise<OutboxMail[]> {
    const response = await this.fetch(`/outbox.json${to ? `?${new URLSearchParams({ to })}` : ""}`);
    return (await response.json()) as OutboxMail[];
  }

  /** Waits for a mail to somebody whose subject or text matches. */
  async mailTo(to: string, about: RegExp): Promise<OutboxMail> {
    return eventually(`a mail to ${to} about ${about}`, async () =>
      (await this.mails(to)).find(({ subject, text }) => about.test(subject) || about.test(text)),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.sockets.map((socket) => socket.close()));
  }

  private credentials(): Record<string, string> {
    if (this.bearer) return { authorization: `Bearer ${this.bearer}` };
    return this.cookie ? { cookie: `${COOKIE}=${this.cookie}` } : {};
  }
}

/** The first link of a mail whose path holds `path`, such as `/v2c/verify-email`. */
export function linkIn(mail: OutboxMail, path: string): URL {
  const link = mail.text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => url.includes(path));
  if (!link) throw new Error(`"${mail.subject}" has no link to ${path}`);
  return new URL(link);
}

/** Looks again and again until there is something to see: for what jobs and events do in their own time. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > until) throw new Error(`waited ${patienceMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
