import { Pool } from "undici";

/** A request that is sent again and again, or each time another one. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | (() => string);
  /** Processes whose time it costs. */
  readonly pids: readonly number[];
}

export interface Drive {
  readonly requests: number;
  /** Milliseconds, ascending. */
  readonly latencies: Float64Array;
}

/** What a target answered is not what was asked for: a figure would be worth nothing. */
export class WrongAnswerError extends Error {
  override name = "WrongAnswerError";
}

/** Sends the request on so many connections at once, each as soon as its last was answered. */
export async function drive(
  { name, url, headers, body }: Target,
  connections: number,
  seconds: number,
  isRight: (text: string) => boolean,
): Promise<Drive> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const line = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      const sent = typeof body === "string" ? body : body();
      const answer = await pool.request({ method: "POST", path: pathname, headers, body: sent });
      const text = await answer.body.text();
      latencies.push(performance.now() - begun);
      if (answer.statusCode !== 200 || !isRight(text)) {
        throw new WrongAnswerError(`${name} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, line));
  } finally {
    await pool.destroy();
  }
  return { requests: latencies.length, latencies: Float64Array.from(latencies).sort() };
}

/** The value that a share of all stays below, by the nearest rank. */
export function quantile(ascending: Float64Array, share: number): number {
  const rank = Math.max(Math.ceil(share * ascending.length), 1);
  return ascending[rank - 1] ?? Number.NaN;
}
