import { perLanguage } from "@markethall/language";

/** Calendar months to bill or filter by, the latest first: `{ value: "2026-10", label: "October 2026" }`. */
export function monthsBefore(now: Date, count: number): { value: string; label: string }[] {
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return { value: month.toISOString().slice(0, 7), label: monthName().format(month) };
  });
}

/** Example: `periodName("2026-10")` is `October 2026`; what is no month stays as it is. */
export function periodName(period: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return period;
  return monthName().format(new Date(`${period}-01T00:00:00Z`));
}

const monthName = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);
