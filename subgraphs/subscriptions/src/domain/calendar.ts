/** One hour and one day in milliseconds. A UTC day always has 24 hours, so counting is exact. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The start of the UTC day that an instant lies in; the process's own time zone plays no part. */
export function dayOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

/** "2026-03-01" for any instant of that UTC day. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** Midnight UTC of a day written "2026-03-01". */
export function dayFrom(iso: string): Date {
  const day = new Date(`${iso}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || isoDay(day) !== iso) throw new RangeError(`not a day: ${iso}`);
  return day;
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

/** Whole days from one UTC day to another; negative when `to` is before `from`. */
export function daysBetween(from: Date, to: Date): number {
  return (dayOf(to).getTime() - dayOf(from).getTime()) / DAY;
}

/**
 * The same day of the month, `months` later, or that month's last day where it is shorter. Always
 * count from the anchor and never from the previous result, or the day drifts:
 * 31 Jan + 1 = 28 Feb, 31 Jan + 2 = 31 Mar (rules.md §4).
 */
export function addMonths(anchor: Date, months: number): Date {
  const index = anchor.getUTCFullYear() * 12 + anchor.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(anchor.getUTCDate(), lastDay)));
}

/** Months between the months that two days lie in, whatever their day of the month. */
export function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}
