/** Rows that are drawn: those in sight, some beside them, and the active one wherever it is, since it holds the caret. */
export function withActive(
  range: {
    readonly startIndex: number;
    readonly endIndex: number;
    readonly overscan: number;
    readonly count: number;
  },
  active: number,
): number[] {
  const first = Math.max(0, range.startIndex - range.overscan);
  const last = Math.min(range.count - 1, range.endIndex + range.overscan);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  if (active < 0 || active >= range.count || (active >= first && active <= last)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}
