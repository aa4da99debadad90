const known = [
  "graphql",
  "oauth",
  "files",
  "webhooks",
  "outbox",
  "outbox.json",
  "static",
  "remotes",
  "v2c",
  "console",
];

/** Under which name a path is counted: one of a few, whatever a stranger asks for. */
export function routeName(path: string): string {
  const [, first = ""] = path.split("/");
  return known.includes(first) ? `/${first}` : "other";
}
