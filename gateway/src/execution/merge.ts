import { isNothing, isObject, type JsonObject } from "./json.js";

/**
 * Puts what one fetch brought into what is there, as the stock gateway does: objects field by field, lists of
 * equal length entry by entry, all else replaces. Names that every object has by birth (`__proto__`) never get here:
 * such operations are not compiled.
 */
export function merge(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const known = target[key];
    if (known && isObject(value)) merge(known as JsonObject, value);
    else if (Array.isArray(value) && Array.isArray(known) && value.length === known.length) {
      mergeLists(known, value);
    } else target[key] = value;
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [i, value] of source.entries()) {
    const known = target[i];
    if (isObject(known) && isObject(value)) merge(known, value);
    else target[i] = value;
  }
}

/** As {@link merge}, for an answer that may be missing. */
export function mergeAnswer(target: JsonObject, source: unknown): void {
  if (!isNothing(source)) merge(target, source as JsonObject);
}
