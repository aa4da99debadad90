import { countOf } from "./format.js";

/** Example: `timeLeft(1500)` is `1 day 1 hour`. */
export function timeLeft(minutes: number): string {
  const parts: [number, string][] = [
    [Math.floor(minutes / 1_440), "day"],
    [Math.floor((minutes % 1_440) / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const from = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(from, from + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => countOf(count, unit))
    .join(" ");
}
