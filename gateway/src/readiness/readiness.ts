import { request } from "undici";

/** A part that must answer before the portal can be used. */
export interface Part {
  readonly name: string;
  check(): Promise<boolean>;
}

const TIMEOUT_MS = 2_000;

/** The parts that do not answer, by name: empty when all is ready. */
export async function unready(parts: readonly Part[]): Promise<string[]> {
  const answers = await Promise.all(parts.map(({ check }) => check().catch(() => false)));
  return parts.filter((_part, i) => !answers[i]).map(({ name }) => name);
}

/** A process that says so itself, under its own `/ready`. */
export function reachable(name: string, url: string): Part {
  return {
    name,
    async check() {
      const { statusCode, body } = await request(url, {
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await body.dump();
      return statusCode === 200;
    },
  };
}
