/** Entries of a green or red list as typed, and what on it is none. */
export interface ListEntries {
  readonly entries: readonly string[];
  readonly wrong: readonly string[];
}

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domain = new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})+$`);
const address = new RegExp(`^[^\\s@]{1,64}@${label}(?:\\.${label})+$`);

/**
 * Reads a list that somebody typed or pasted: a domain (`example.com`), its sub-domains
 * (`*.example.com`) or a whole address on each line, or parted by commas, semicolons or blanks.
 * Case does not matter, and what stands twice counts once. A domain typed as `@example.com` is
 * taken as meant.
 */
export function parseEntries(text: string): ListEntries {
  const typed = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((entry) => entry.replace(/^@/, ""))
    .filter((entry) => entry !== "");
  const all = [...new Set(typed)];
  const isEntry = (entry: string) => domain.test(entry) || address.test(entry);
  return {
    entries: all.filter(isEntry),
    wrong: all.filter((entry) => !isEntry(entry)),
  };
}

/** A list as it is shown for editing, one entry a line. */
export function entriesText(entries: readonly string[]): string {
  return entries.join("\n");
}
