/** The most words of a query that are looked at; the rest adds nothing but work. */
const mostWords = 8;

/**
 * Letters and digits of what a person typed, in lower case and without accents. Everything that a
 * text search engine would read as an operator is left out, so that any input is a query.
 */
export function searchWords(query: string, most = mostWords): string[] {
  return query
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, most);
}

/**
 * The words as a PostgreSQL tsquery of the `simple` configuration: all of them must occur, and each
 * may be the beginning of a longer one, since results show as one types. Null when nothing is asked.
 *
 * Example: "Micro 365" → "micro:* & 365:*"
 */
export function prefixQuery(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(" & ");
}
