import {
  type Bindings,
  type ChildLoggerOptions,
  type DestinationStream,
  type LogFn,
  type Logger,
  type LoggerOptions,
  pino,
} from "pino";
import { redact, redactText } from "./redaction.js";

/**
 * Structured log on standard output, a line of JSON each. Everything that is logged passes {@link redact}, whatever its
 * shape: objects, errors with their causes, messages and what a child logger is bound to.
 */
export function logger(name: string, level = "info", destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level,
    base: { name },
    // Errors are told by the formatter, which walks into them; pino's own way would tell them as they are.
    serializers: { err: (told: unknown) => told },
    formatters: {
      log: (line: object) => redact(line) as Record<string, unknown>,
    },
    hooks: {
      logMethod(args, method) {
        method.apply(this, withoutSecrets(args));
      },
    },
  };
  const log: Logger = destination ? pino(options, destination) : pino(options);
  // pino formats the bindings of the first logger only.
  const child = log.child as unknown as (
    bindings: Bindings,
    childOptions?: ChildLoggerOptions,
  ) => Logger;
  return Object.assign(log, {
    child(this: Logger, bindings: Bindings, childOptions?: ChildLoggerOptions): Logger {
      return child.call(this, redact(bindings) as Bindings, childOptions);
    },
  });
}

/** pino makes an error's message the line's, where a line has none of its own. */
function withoutSecrets([first, ...rest]: readonly unknown[]): Parameters<LogFn> {
  const texts = rest.map((text) => (typeof text === "string" ? redactText(text) : redact(text)));
  const [message, ...values] = texts as [string | undefined, ...unknown[]];
  if (typeof first === "string") return [redactText(first), message, ...values];
  const line = first instanceof Error ? { err: first } : first;
  const err = typeof line === "object" && line !== null && "err" in line ? line.err : null;
  const fallback = err instanceof Error ? redactText(err.message) : undefined;
  return [line, message ?? fallback, ...values];
}

export type { Logger } from "pino";
