import { setTimeout as pause } from "node:timers/promises";
import { SubgraphUnavailableError } from "./outage.js";

/** Faults after which a second try may well find an answer: the line broke, or was never there. */
const lineFaults = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Between first and second try, in milliseconds; different for each, so that they do not come back all at once. */
const PAUSE = { least: 20, most: 80 };

/**
 * Tries once more where the line broke or the subgraph said 502 or 503. For questions only: a change may have been
 * made before the line broke.
 *
 * @param signal ends the waiting; after it nothing is tried again
 */
export async function tryTwice<T>(once: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await once();
  } catch (error) {
    if (signal?.aborted || !mayPass(error)) throw error;
    const ms = PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least);
    try {
      await pause(ms, undefined, signal && { signal });
    } catch {
      throw error;
    }
    return once();
  }
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof SubgraphUnavailableError)) return false;
  if (error.status !== undefined) return error.status !== 504;
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  return typeof code === "string" && lineFaults.has(code);
}
