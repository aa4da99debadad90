/** Entries per event: a chunk stays small enough for every log and consumer. */
const CHUNK = 500;

/**
 * Splits a long list into pieces of at most 500, in order; nothing makes no piece. Neighbours of
 * one group stay together, so that a reader may replace what it knows of a group.
 */
export function chunks<T>(
  items: readonly T[],
  groupOf: (item: T) => unknown = (item) => item,
): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  for (const group of groups(items, groupOf)) {
    if (piece.length > 0 && piece.length + group.length > CHUNK) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(...group);
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}

function groups<T>(items: readonly T[], groupOf: (item: T) => unknown): T[][] {
  const found: T[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && groupOf(last[0]!) === groupOf(item)) last.push(item);
    else found.push([item]);
  }
  return found;
}
