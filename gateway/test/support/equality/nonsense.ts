import type { FetchAnswer } from "../../../src/subgraphs/subgraph-line.js";
import { fate } from "./choices.js";

/**
 * Damages an answer. What happens to a part depends on the part itself and not on where it stands, so that an entity that was
 * asked for once and one that was asked for twice come to the same harm.
 */
export function spoil(answer: FetchAnswer, seed: number): FetchAnswer {
  const luck = fate(seed, "whole", Object.keys((answer.data as object | null) ?? {}));
  if (luck % 12 === 0) return { data: null };
  if (luck % 12 === 1) return { errors: [{ message: "out of order" }] };
  if (luck % 12 === 2)
    return { data: null, errors: [{ message: "", extensions: { code: "BAD" } }] };
  const { data } = answer;
  if (typeof data !== "object" || data === null) return answer;
  const { _entities: entities } = data as { _entities?: unknown[] };
  if (entities && luck % 12 === 3) return { ...answer, data: { _entities: entities.slice(1) } };
  if (entities && luck % 12 === 4) return { ...answer, data: { _entities: {} } };
  return { ...answer, data: spoilObject(data as Record<string, unknown>, seed) };
}

function spoilObject(object: Record<string, unknown>, seed: number): Record<string, unknown> {
  const entries = Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    const luck = fate(seed, name, value) % 60;
    // Without its root the rest would not be looked at.
    if (name === "_entities" || luck > 6) return [[name, spoilValue(value, seed)]];
    return luck === 0 ? [] : [[name, replaced(value, luck)]];
  });
  return Object.fromEntries(entries);
}

function spoilValue(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((entry) => spoilValue(entry, seed));
  if (typeof value !== "object" || value === null) return value;
  return spoilObject(value as Record<string, unknown>, seed);
}

function replaced(value: unknown, luck: number): unknown {
  switch (luck) {
    case 1:
      return 1.5;
    case 2:
      return "Nonsense";
    case 3:
      return [value];
    case 4:
      return { __typename: "Nonsense" };
    case 5:
      return true;
    default:
      return null;
  }
}
