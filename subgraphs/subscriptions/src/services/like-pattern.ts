/** A pattern for `ilike` that finds the words anywhere and takes `%` and `_` as they were typed. */
export function containing(words: string): string {
  return `%${words.trim().replace(/[\\%_]/g, "\\$&")}%`;
}
