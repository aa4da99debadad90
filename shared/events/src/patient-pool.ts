import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** What graphile-worker takes for a reason to ask again: within 50 ms at first, at least every 5 s, a hundred times. */
const TRY_AGAIN = "40001";

const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

class ConnectionEndedError extends Error {
  override name = "ConnectionEndedError";
  readonly code = TRY_AGAIN;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : "The connection ended.", { cause });
  }
}

/** PostgreSQL refused a statement, which is an answer; else it ended the session, or nothing was heard of it. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && "severity" in error && error.severity === "ERROR";
}

function again(error: unknown): never {
  throw isAnswer(error) ? error : new ConnectionEndedError(error);
}

/**
 * Connections for graphile-worker, which knows of few errors that asking again would help: one that came of an ended connection
 * would end the process where a job's end is noted. Here all of those are told in its words.
 */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return super.connect().then(patient, again);
  }

  /**
   * Asks until PostgreSQL answers, whatever becomes of connections; it must be right to be asked twice. Once the process stops it is
   * asked no more: whoever comes next finds it undone.
   */
  async ask(sql: string, values: unknown[], stopping: AbortSignal): Promise<pg.QueryResult> {
    for (let wait = PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.query(sql, values);
      } catch (error) {
        if (isAnswer(error) || stopping.aborted) throw error;
        await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }
}

const known = new WeakSet<pg.PoolClient>();

function patient(client: pg.PoolClient): pg.PoolClient {
  if (known.has(client)) return client;
  known.add(client);
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const asked = (...args: unknown[]) => {
    const answer = query(...args);
    return answer instanceof Promise ? answer.catch(again) : answer;
  };
  return Object.assign(client, { query: asked as typeof client.query });
}
