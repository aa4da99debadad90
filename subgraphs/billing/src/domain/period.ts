/** The days a statement covers: half-open, `[start, end)`, as ISO dates (UTC). */
export interface StatementPeriod {
  /** The month in which the period starts: "2026-10". */
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

const labelPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * The statement period of a month. With an anchor day other than 1 it starts on that day of the month, or on the
 * month's last day where there is no such day; the anchor does not drift: 31 Jan → 28 Feb → 31 Mar (rules.md §4).
 *
 * @throws RangeError when the label is not "YYYY-MM" or the anchor is not a day of a month.
 */
export function statementPeriod(label: string, anchorDay = 1): StatementPeriod {
  const match = labelPattern.exec(label);
  if (!match) throw new RangeError(`not a period: ${label}`);
  if (!Number.isInteger(anchorDay) || anchorDay < 1 || anchorDay > 31) {
    throw new RangeError(`not a day of a month: ${anchorDay}`);
  }
  const year = Number(match[1]);
  const month = Number(match[2]) - 1;
  return {
    label,
    start: anchored(year, month, anchorDay),
    end: anchored(year, month + 1, anchorDay),
  };
}

/** The period that an instant falls into, in UTC whatever the process's own time zone. */
export function periodOf(instant: Date, anchorDay = 1): StatementPeriod {
  const day = instant.toISOString().slice(0, 10);
  const period = statementPeriod(day.slice(0, 7), anchorDay);
  return day < period.start ? statementPeriod(previousLabel(period.label), anchorDay) : period;
}

export function isPeriodLabel(label: string): boolean {
  return labelPattern.test(label);
}

/** The month before: "2026-01" → "2025-12". */
export function previousLabel(label: string): string {
  const { start } = statementPeriod(label);
  return addDays(start, -1).slice(0, 7);
}

/** ISO date arithmetic in UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days of `[start, end)`. */
export function daysBetween(start: string, end: string): number {
  return Math.round(
    (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000,
  );
}

function anchored(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
