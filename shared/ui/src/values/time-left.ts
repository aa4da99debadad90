import { perLanguage } from "@markethall/language";

const lengths = perLanguage((tag) => {
  const length = (unit: "day" | "hour" | "minute") =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" });
  return {
    days: length("day"),
    hours: length("hour"),
    minutes: length("minute"),
    list: new Intl.ListFormat(tag, { type: "unit", style: "narrow" }),
  };
});

/** Example: `timeLeft(1500)` is `1 day 1 hour`. */
export function timeLeft(minutes: number): string {
  const { days, hours, minutes: rest, list } = lengths();
  const parts: [number, Intl.NumberFormat][] = [
    [Math.floor(minutes / 1_440), days],
    [Math.floor((minutes % 1_440) / 60), hours],
    [minutes % 60, rest],
  ];
  const from = parts.findIndex(([count]) => count > 0);
  return list.format(
    parts
      .slice(from, from + 2)
      .filter(([count]) => count > 0)
      .map(([count, format]) => format.format(count)),
  );
}
