import { perLanguage } from "@markethall/language";

const names = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** "2026-10" as the reader's place says it: October 2026. */
export function monthName(month: string): string {
  return names().format(new Date(`${month}-01T00:00:00Z`));
}
