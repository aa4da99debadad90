/** What was measured of one subject. Absent fields were not measured. */
export interface Figure {
  readonly bench: string;
  readonly subject: string;
  /** Connections, sockets or rows: what the bench was made larger by. */
  readonly size?: number;
  /** Requests, messages or rows that the figures are means of. */
  readonly count?: number;
  /** Processor milliseconds for each of them, PostgreSQL's share included. */
  readonly processorMs?: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  readonly seconds?: number;
  readonly memoryMb?: number;
  /** To the floor of the same run: processor time, or the time where only that was measured. */
  readonly ratio?: number;
  readonly note?: string;
}

const columns: readonly (readonly [title: string, value: (figure: Figure) => string])[] = [
  ["bench", ({ bench }) => bench],
  ["subject", ({ subject }) => subject],
  ["size", ({ size }) => whole(size)],
  ["count", ({ count }) => whole(count)],
  ["cpu ms each", ({ processorMs }) => fixed(processorMs, 3)],
  ["p50 ms", ({ p50Ms }) => fixed(p50Ms, 1)],
  ["p99 ms", ({ p99Ms }) => fixed(p99Ms, 1)],
  ["s", ({ seconds }) => fixed(seconds, 1)],
  ["MB", ({ memoryMb }) => fixed(memoryMb, 0)],
  ["× floor", ({ ratio }) => fixed(ratio, 2)],
  ["note", ({ note }) => note ?? ""],
];

/** The figures as a table of text, numbers to the right. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => columns.map(([, value]) => value(figure)));
  const widths = columns.map(([title], at) =>
    Math.max(title.length, ...rows.map((row) => row[at]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd();
  return [
    line(columns.map(([title]) => title)),
    line(widths.map((width) => "─".repeat(width))),
    ...rows.map(line),
  ].join("\n");
}

const isText = (column: number) => ["bench", "subject", "note"].includes(columns[column]![0]);
const fixed = (value: number | undefined, places: number) => value?.toFixed(places) ?? "";
const whole = (value: number | undefined) => value?.toLocaleString("en") ?? "";
