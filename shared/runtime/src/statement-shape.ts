const LONGEST = 400;
const verbs = ["select", "insert", "update", "delete", "with", "start", "commit", "rollback"];

/** What a statement begins with; `other` for what is rare. */
export function verbOf(sql: string): string {
  const verb = /^\s*([a-z]+)/i.exec(sql)?.[1]?.toLowerCase() ?? "";
  return verbs.includes(verb) ? verb : "other";
}

/** A statement without any value: parameters are placeholders as they are, and literals become some. */
export function statementShape(sql: string): string {
  const shape = sql
    .replace(/'(?:[^']|'')*'/g, "?")
    .replace(/(?<![\w$.])\d+(?:\.\d+)?\b/g, "?")
    .replace(/\s+/g, " ")
    .trim();
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
