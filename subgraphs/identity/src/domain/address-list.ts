/**
 * Whether an e-mail address stands on a green or red list.
 *
 * An entry is a domain (`example.com`: that domain only), `*.example.com` (its sub-domains, any depth, and not the
 * domain itself) or a whole address (`ada@example.com`). Case does not matter, since mail domains have none and nobody
 * tells two people apart by it.
 *
 * @see handbook rules.md §5
 */
export function isListed(email: string, entries: readonly string[]): boolean {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return entries.some((entry) => matches(address, domain, entry.trim().toLowerCase()));
}

function matches(address: string, domain: string, entry: string): boolean {
  if (entry.includes("@")) return address === entry;
  if (entry.startsWith("*.")) return domain.endsWith(entry.slice(1));
  return domain === entry;
}

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainEntry = new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})+$`);
const addressEntry = new RegExp(`^[^\\s@]{1,64}@${label}(?:\\.${label})+$`);

/** Whether a person may put this text on a list; anything else would silently match nobody. */
export function isListEntry(entry: string): boolean {
  const text = entry.trim().toLowerCase();
  return domainEntry.test(text) || addressEntry.test(text);
}
