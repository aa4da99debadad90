/** What a subgraph answered, as JSON.parse gives it: nothing about it is certain. */
export type JsonObject = Record<string, unknown>;

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** An object, not a list: what the gateway merges field by field. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
