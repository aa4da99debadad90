import { signRequest } from "@markethall/runtime";
import { metrics, tracing } from "@markethall/telemetry";
import { type Dispatcher, Pool } from "undici";
import type { RequestScope } from "../session/request-scope.js";
import { Breaker } from "./breaker.js";
import { SubgraphUnavailableError } from "./outage.js";
import { tryTwice } from "./retry.js";

export interface SubgraphAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData["headers"];
  readonly text: string;
}

export interface SubgraphOptions {
  /** Longest wait of one try, in milliseconds: for the answer to begin, and for each of its parts. */
  readonly timeoutMs?: number;
  /** Hears when the subgraph is given up for a while, and when it is back. */
  readonly onBreak?: (subgraph: string, open: boolean) => void;
}

const TIMEOUT_MS = 15_000;

/** A server between us and the subgraph, or one that is just starting, says these. */
const outageStatus = new Set([502, 503, 504]);

/** A kept-alive, signed line to one subgraph, given up for a while when it fails. */
export class Subgraph {
  private readonly pool: Pool;
  private readonly breaker: Breaker;
  private readonly timeoutMs: number;
  private readonly unwatch: () => void;

  constructor(
    readonly name: string,
    url: string,
    private readonly signingKey: string,
    { timeoutMs = TIMEOUT_MS, onBreak }: SubgraphOptions = {},
  ) {
    this.timeoutMs = timeoutMs;
    this.breaker = new Breaker(name, (open) => onBreak?.(name, open));
    this.unwatch = metrics.watch("markethall_subgraph_breaker_open", () => [
      { labels: { subgraph: name }, value: this.isGivenUp ? 1 : 0 },
    ]);
    this.pool = new Pool(url, {
      connections: 64,
      // Shorter than the subgraph's own, so that no request goes out on a line that is being closed.
      keepAliveTimeout: 30_000,
      connect: { timeout: 2_000 },
    });
  }

  /** Whether nothing is sent there for the moment. */
  get isGivenUp(): boolean {
    return this.breaker.open;
  }

  /**
   * Asks the subgraph's graph.
   *
   * @param repeatable for questions: tried twice where the line breaks
   * @param signal in place of the scope's deadline, where several scopes wait for the answer
   * @throws SubgraphUnavailableError when no whole answer comes
   */
  ask(
    body: string,
    scope: RequestScope,
    repeatable: boolean,
    signal: AbortSignal | undefined = scope.deadline,
  ): Promise<SubgraphAnswer> {
    let tries = 0;
    const once = (): Promise<SubgraphAnswer> => {
      tries += 1;
      if (tries > 1) metrics.count("markethall_subgraph_retries_total", { subgraph: this.name });
      return this.guarded(async () => {
        const answer = await this.read(await this.request("POST", "/graphql", body, scope, signal));
        if (!outageStatus.has(answer.status)) return answer;
        throw new SubgraphUnavailableError(this.name, undefined, answer.status);
      });
    };
    return repeatable ? tryTwice(once, signal) : once();
  }

  /** @throws SubgraphUnavailableError when no whole answer comes */
  post(path: string, body: string, scope: RequestScope): Promise<SubgraphAnswer> {
    return this.guarded(async () =>
      this.read(await this.request("POST", path, body, scope, scope.deadline)),
    );
  }

  /**
   * As {@link post}, but hands the answer's body on unread.
   *
   * @throws SubgraphUnavailableError when no answer begins
   */
  send(
    method: "GET" | "POST",
    path: string,
    body: string | Buffer,
    scope: RequestScope,
    contentType = "application/json",
  ): Promise<Dispatcher.ResponseData> {
    return this.guarded(() => this.request(method, path, body, scope, scope.deadline, contentType));
  }

  async close(): Promise<void> {
    this.unwatch();
    this.breaker.stop();
    await this.pool.close();
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await metrics.time(
        "markethall_subgraph_fetch_seconds",
        (outcome) => ({ subgraph: this.name, outcome }),
        () =>
          tracing.span({ name: `fetch ${this.name}`, kind: "client" }, () =>
            this.breaker.run(work),
          ),
      );
    } catch (error) {
      if (error instanceof SubgraphUnavailableError) throw error;
      throw new SubgraphUnavailableError(this.name, error);
    }
  }

  private request(
    method: "GET" | "POST",
    path: string,
    body: string | Buffer,
    scope: RequestScope,
    signal: AbortSignal | undefined,
    contentType = "application/json",
  ): Promise<Dispatcher.ResponseData> {
    return this.pool.request({
      method,
      path,
      headers: { "content-type": contentType, ...signRequest(this.signingKey, scope, body) },
      body: method === "GET" ? null : body,
      headersTimeout: this.timeoutMs,
      bodyTimeout: this.timeoutMs,
      ...(signal && { signal }),
    });
  }

  private async read({
    statusCode,
    headers,
    body,
  }: Dispatcher.ResponseData): Promise<SubgraphAnswer> {
    return { status: statusCode, headers, text: await body.text() };
  }
}
