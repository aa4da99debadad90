import { type Logger, pino } from "pino";

/** Structured log on standard output; what could be a secret is removed by name before it is written. */
export function logger(name: string, level = "info"): Logger {
  return pino({
    name,
    level,
    base: { name },
    redact: {
      paths: ["password", "token", "secret", "authorization", "cookie"].flatMap((key) => [
        key,
        `*.${key}`,
        `*.*.${key}`,
      ]),
      censor: "[removed]",
    },
  });
}

export type { Logger } from "pino";
