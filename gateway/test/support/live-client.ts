import type { ExecutionResult } from "graphql";
import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";

const PATIENCE_MS = 20_000;

/** The answers of one subscription, one after the other. */
export class LiveAnswers<T> {
  readonly seen: ExecutionResult<T>[] = [];
  private readonly unread: ExecutionResult<T>[] = [];
  private readonly waiting: ((answer: ExecutionResult<T>) => void)[] = [];
  /** Why it ended, when it ended with an error. */
  failure: unknown = null;
  stop: () => void = () => undefined;

  push(answer: ExecutionResult<T>): void {
    this.seen.push(answer);
    const waiter = this.waiting.shift();
    if (waiter) waiter(answer);
    else this.unread.push(answer);
  }

  /** The next answer that has not been read; waits for it. */
  async next(patienceMs = PATIENCE_MS): Promise<ExecutionResult<T>> {
    const ready = this.unread.shift();
    if (ready) return ready;
    return new Promise((resolve, reject) => {
      const give = setTimeout(
        () =>
          reject(
            new Error(
              `nothing live came within ${patienceMs} ms; ended by ${JSON.stringify(this.failure)}`,
            ),
          ),
        patienceMs,
      );
      this.waiting.push((answer) => {
        clearTimeout(give);
        resolve(answer);
      });
    });
  }

  /** Reads on until an answer is as wished. */
  async until(wished: (data: T) => boolean, patienceMs = PATIENCE_MS): Promise<T> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const { data } = await this.next(Math.max(1, end - Date.now()));
      if (data && wished(data)) return data;
    }
  }
}

/** A graphql-ws client whose subscriptions can be waited for. */
export class LiveClient {
  private readonly client: Client;
  /** Code of the last close, once the socket was closed. */
  closeCode: number | null = null;

  /** @param headers sent with the upgrade, as a browser sends its cookie */
  constructor(
    url: string,
    headers: Record<string, string>,
    connectionParams?: Record<string, unknown>,
  ) {
    class SocketWithHeaders extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    }
    this.client = createClient({
      url: new URL("/graphql", url).href,
      webSocketImpl: SocketWithHeaders,
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
      ...(connectionParams && { connectionParams }),
      on: { closed: (event) => (this.closeCode = (event as { code: number }).code) },
    });
  }

  subscribe<T = Record<string, unknown>>(
    query: string | { readonly documentId: string },
    variables: Record<string, unknown> = {},
  ): LiveAnswers<T> {
    const answers = new LiveAnswers<T>();
    answers.stop = this.client.subscribe<T>(
      { ...named(query), variables },
      {
        next: (answer) => answers.push(answer as ExecutionResult<T>),
        error: (error) => (answers.failure = error),
        complete: () => undefined,
      },
    );
    return answers;
  }

  /** A query or mutation over the socket. */
  async run<T = Record<string, unknown>>(
    query: string | { readonly documentId: string },
    variables: Record<string, unknown> = {},
    extensions: Record<string, unknown> = {},
  ): Promise<ExecutionResult<T>> {
    return new Promise((resolve, reject) => {
      this.client.subscribe<T>(
        { ...named(query), variables, extensions },
        {
          next: (answer) => resolve(answer as ExecutionResult<T>),
          error: reject,
          complete: () => undefined,
        },
      );
    });
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}

/** The protocol wants a `query` beside the id of a registered document. */
function named(query: string | { readonly documentId: string }) {
  return typeof query === "string" ? { query } : { query: "", ...query };
}
