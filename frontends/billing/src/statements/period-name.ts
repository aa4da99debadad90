import { perLanguage } from "@markethall/language";

const monthName = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** A statement's month as people say it: `September 2026` for the one that starts on `2026-09-01`. */
export function monthOf(day: string): string {
  return monthName().format(new Date(`${day}T00:00:00Z`));
}
