export const reportFrequencies = ["DAILY", "WEEKLY", "MONTHLY"] as const;
export type ReportFrequency = (typeof reportFrequencies)[number];

export const reportFormats = ["CSV", "XLSX"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const deliveryStatuses = ["QUEUED", "RUNNING", "SENT", "NOBODY", "FAILED"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface ReportRhythm {
  readonly frequency: ReportFrequency;
  /** WEEKLY: 1 for Monday to 7; MONTHLY: 1 to 31, the month's last day where it is shorter; DAILY: null. */
  readonly day: number | null;
}

/** The hour, UTC: before offices open in Europe, and after the day before has ended everywhere east of Hawaii. */
export const DUE_HOUR = 6;

const DAY_MS = 86_400_000;

/** Whether the day fits the frequency. */
export function isRhythm({ frequency, day }: ReportRhythm): boolean {
  if (frequency === "DAILY") return day === null;
  return (
    day !== null && Number.isInteger(day) && day >= 1 && day <= (frequency === "WEEKLY" ? 7 : 31)
  );
}

/**
 * The first time after a moment that a report is due, in UTC.
 *
 * Example: monthly on the 31st, after 2026-01-31T06:00Z it is due on 2026-02-28T06:00Z and then on 2026-03-31.
 */
export function nextDue(rhythm: ReportRhythm, after: Date): Date {
  if (rhythm.frequency === "MONTHLY") {
    const inMonth = dueInMonth(rhythm.day ?? 1, after, 0);
    return inMonth > after ? inMonth : dueInMonth(rhythm.day ?? 1, after, 1);
  }
  const midnight = Date.UTC(after.getUTCFullYear(), after.getUTCMonth(), after.getUTCDate());
  for (let days = 0; ; days++) {
    const due = new Date(midnight + days * DAY_MS + DUE_HOUR * 3_600_000);
    const isDay = rhythm.frequency === "DAILY" || (due.getUTCDay() || 7) === rhythm.day;
    if (isDay && due > after) return due;
  }
}

/** The latest time that a report is due up to now, from one that has come: those between are not made up for. */
export function latestDue(rhythm: ReportRhythm, due: Date, now: Date): Date {
  let latest = due;
  for (let next = nextDue(rhythm, due); next <= now; next = nextDue(rhythm, next)) latest = next;
  return latest;
}

function dueInMonth(day: number, moment: Date, monthsOn: number): Date {
  const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth() + monthsOn];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay), DUE_HOUR));
}
