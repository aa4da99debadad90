import { plural } from "@lingui/core/macro";
import { msg } from "@lingui/core/macro";
import { i18n, perLanguage } from "@markethall/language";
import { formatNumber } from "@markethall/ui";
import type { ReportSchedule } from "./saved-reports.query.js";

const weekdayFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }),
);

/** Example: 1 is "Monday". */
export function weekdayName(day: number): string {
  // 2024-01-01 was a Monday.
  return weekdayFormat().format(new Date(Date.UTC(2024, 0, day)));
}

/** When a report goes out: "Each Monday", "Each month on day 31". */
export function rhythmText({ frequency, day }: Pick<ReportSchedule, "frequency" | "day">): string {
  if (frequency === "DAILY") return i18n._(msg`Each day`);
  if (frequency === "WEEKLY") {
    const weekday = weekdayName(day ?? 1);
    return i18n._(msg`Each ${weekday}`);
  }
  const date = formatNumber(day ?? 1);
  return i18n._(msg`Each month on day ${date}`);
}

/** What became of it the last time; null while that is not known. */
export function outcomeText({ lastDelivery }: Pick<ReportSchedule, "lastDelivery">): string | null {
  if (!lastDelivery) return null;
  const { status, sentCount } = lastDelivery;
  switch (status) {
    case "SENT":
      return i18n._(
        msg`Sent to ${plural(sentCount, { one: "# person", other: "# people" })} last time`,
      );
    case "NOBODY":
      return i18n._(msg`Sent to nobody last time`);
    case "FAILED":
      return i18n._(msg`Not sent last time`);
    default:
      return i18n._(msg`On its way`);
  }
}
