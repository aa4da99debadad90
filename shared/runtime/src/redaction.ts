const REMOVED = "[removed]";

/** Names whose values are secrets, in any of the ways of writing a name. */
const SECRET_NAME =
  /passw|passphrase|secret|token|authorization|cookie|credential|private[-_ ]?key|api[-_ ]?key|signing[-_ ]?key|signature|recovery[-_ ]?code|one[-_ ]?time|^otp$|^totp$|bearer/i;

/** Secrets within texts: each keeps what says which secret it was. */
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  // scheme://user:password@host, as connection strings are written; the password may hold an @.
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*):[^\s/"']*@/gi, `$1:${REMOVED}@`],
  [/\b(bearer|basic|digest)\s+[\w.~+/=-]{6,}/gi, `$1 ${REMOVED}`],
  // A cookie or header within a text, and name=value as query strings and connection strings write it.
  [/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*["']?)[^\r\n"']+/gi, `$1$2${REMOVED}`],
  [/(__(?:Host|Secure)-[\w-]+)=[^;\s"']+/g, `$1=${REMOVED}`],
  [
    /\b([\w-]*(?:password|passwd|pwd|secret|token|api[-_]?key|signature))(["']?\s*[=:]\s*["']?)(?!\[removed\])[^\s&;,"'})\]]+/gi,
    `$1$2${REMOVED}`,
  ],
];

const MOST_DEEP = 12;
const MOST_ITEMS = 200;
const LONGEST_TEXT = 16_384;

/** A text without the secrets that can be told by their form. */
export function redactText(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return SECRET_TEXTS.reduce(
    (said, [pattern, replacement]) => said.replace(pattern, replacement),
    short,
  );
}

/**
 * A copy that may be logged: at every depth, values with a secret's name are removed and texts lose what has a secret's
 * form; errors are told with their causes; what is too deep or refers to itself is left out.
 */
export function redact(value: unknown): unknown {
  return walk(value, 0, new Set());
}

function walk(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value === "function") return `[function ${value.name}]`;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return "[circular]";
  if (depth >= MOST_DEEP) return "[too deep]";
  above.add(value);
  try {
    const inner = (item: unknown) => walk(item, depth + 1, above);
    if (Array.isArray(value)) return list(value, inner);
    if (value instanceof Set) return list([...value], inner);
    if (value instanceof Map) {
      return entries(
        [...value].map(([name, item]) => [String(name), item] as const),
        inner,
      );
    }
    if (value instanceof Error) return error(value, inner);
    if ("toJSON" in value && typeof value.toJSON === "function") return inner(value.toJSON());
    return entries(Object.entries(value), inner);
  } finally {
    above.delete(value);
  }
}

/** What is worth knowing of an error: pg's and undici's put codes and hosts into properties of their own. */
function error(value: Error, inner: (item: unknown) => unknown): unknown {
  const { name, message, stack, cause } = value;
  const own = entries(Object.entries(value), inner);
  return {
    type: name,
    message: redactText(message),
    stack: redactText(stack ?? ""),
    ...own,
    ...(value instanceof AggregateError ? { errors: inner(value.errors) } : {}),
    ...(cause === undefined ? {} : { cause: inner(cause) }),
  };
}

function list(items: readonly unknown[], inner: (item: unknown) => unknown): unknown[] {
  const kept = pairsOfHeaders(items.slice(0, MOST_ITEMS)).map(inner);
  return items.length > MOST_ITEMS ? [...kept, `[${items.length - MOST_ITEMS} more]`] : kept;
}

/** Raw headers stand as name, value, name, value: a secret's name removes what follows it. */
function pairsOfHeaders(items: readonly unknown[]): unknown[] {
  return items.map((item, at) => {
    const before = items[at - 1];
    const named = typeof before === "string" && before.length < 40 && SECRET_NAME.test(before);
    return named && typeof item === "string" ? REMOVED : item;
  });
}

function entries(
  pairs: readonly (readonly [string, unknown])[],
  inner: (item: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(([name, item]) => [name, SECRET_NAME.test(name) ? removed(item) : inner(item)]),
  );
}

/** Nothing and yes or no tell no secret, and are often what one looks for. */
function removed(value: unknown): unknown {
  return value === null || value === undefined || typeof value === "boolean" ? value : REMOVED;
}
