import { isNothing, type JsonObject } from "./json.js";

/** Where in the answer a fetch puts what it brings; `@` stands for every entry of a list. */
export type PlanPath = readonly (string | number)[];
export type AnswerPath = (string | number)[];

/**
 * The objects at a path, in order, nulls left out: what an entity fetch is about.
 *
 * @throws TypeError where a list is not where the plan has one, as the stock gateway does
 */
export function objectsAt(from: unknown, path: PlanPath): unknown {
  if (!path.includes("@")) return single(from, path, 0);
  const found: unknown[] = [];
  const whole = collect(from, path, 0, found, false);
  return whole ? found : undefined;
}

function single(from: unknown, path: PlanPath, start: number): unknown {
  let value = from;
  for (let i = start; i < path.length; i += 1) {
    if (isNothing(value)) return value;
    value = step(value, path[i]);
  }
  return value;
}

/** @returns false where nothing is there at all, not even an empty list */
function collect(
  from: unknown,
  path: PlanPath,
  start: number,
  found: unknown[],
  inList: boolean,
): boolean {
  let value = from;
  for (let i = start; i < path.length; i += 1) {
    if (isNothing(value)) return false;
    if (path[i] === "@") {
      if (!Array.isArray(value)) throw new TypeError("a subgraph answered no list for a list");
      for (const entry of value) collect(entry, path, i + 1, found, true);
      return true;
    }
    value = step(value, path[i]);
  }
  if (isNothing(value)) return false;
  if (inList && Array.isArray(value)) found.push(...value.filter((entry) => !isNothing(entry)));
  else found.push(value);
  return true;
}

function step(value: unknown, key: string | number | undefined): unknown {
  if (typeof key !== "string") throw new TypeError(`unexpected ${typeof key} found in path`);
  if (Array.isArray(value)) {
    throw new TypeError(`unexpected array in result for path element ${key}`);
  }
  return Object.hasOwn(value as object, key) ? (value as JsonObject)[key] : undefined;
}

/** The path of each object at a plan's path, in the order of {@link objectsAt}. */
export function pathsTo(root: unknown, path: PlanPath): AnswerPath[] {
  const paths: AnswerPath[] = [];
  follow(root, path, 0, [], paths);
  return paths;
}

function follow(
  value: unknown,
  path: PlanPath,
  i: number,
  parent: AnswerPath,
  paths: AnswerPath[],
): void {
  if (isNothing(value)) return;
  const head = path[i];
  if (head === undefined) {
    paths.push([...parent]);
  } else if (Array.isArray(value)) {
    const next = head === "@" ? i + 1 : i;
    for (const [index, entry] of value.entries()) {
      follow(entry, path, next, [...parent, index], paths);
    }
  } else if (head === "@") {
    throw new TypeError("expected array when encountering `@`");
  } else if (Object.hasOwn(value as object, head)) {
    follow((value as JsonObject)[head], path, i + 1, [...parent, head], paths);
  }
}
