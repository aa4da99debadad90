import { signRequest } from "@markethall/runtime";
import { type Dispatcher, Pool } from "undici";
import type { RequestScope } from "../session/request-scope.js";

/** The subgraph did not answer in time, or not at all. */
export class SubgraphUnavailableError extends Error {
  override name = "SubgraphUnavailableError";

  constructor(
    readonly subgraph: string,
    cause: unknown,
  ) {
    super(`${subgraph} does not answer`, { cause });
  }
}

export interface SubgraphAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData["headers"];
  readonly text: string;
}

/** A kept-alive, signed line to one subgraph. */
export class Subgraph {
  private readonly pool: Pool;

  constructor(
    readonly name: string,
    url: string,
    private readonly signingKey: string,
    /** Longest wait for a whole answer, in milliseconds. */
    private readonly timeoutMs = 15_000,
  ) {
    this.pool = new Pool(url, {
      connections: 64,
      // Shorter than the subgraph's own, so that no request goes out on a line that is being closed.
      keepAliveTimeout: 30_000,
      connect: { timeout: 2_000 },
    });
  }

  /** @throws SubgraphUnavailableError when no whole answer comes */
  async post(path: string, body: string, scope: RequestScope): Promise<SubgraphAnswer> {
    const answer = await this.send("POST", path, body, scope);
    try {
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: await answer.body.text(),
      };
    } catch (cause) {
      throw new SubgraphUnavailableError(this.name, cause);
    }
  }

  /**
   * As {@link post}, but hands the answer's body on unread.
   *
   * @throws SubgraphUnavailableError when no answer begins
   */
  async send(
    method: "GET" | "POST",
    path: string,
    body: string | Buffer,
    scope: RequestScope,
    contentType = "application/json",
  ): Promise<Dispatcher.ResponseData> {
    try {
      return await this.pool.request({
        method,
        path,
        headers: { "content-type": contentType, ...signRequest(this.signingKey, scope, body) },
        body: method === "GET" ? null : body,
        headersTimeout: this.timeoutMs,
        bodyTimeout: this.timeoutMs,
        ...(scope.deadline && { signal: scope.deadline }),
      });
    } catch (cause) {
      throw new SubgraphUnavailableError(this.name, cause);
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
