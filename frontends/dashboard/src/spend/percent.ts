import { perLanguage } from "@markethall/language";

const percentFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }),
);

/** Whole percent as the reader writes them: 20 is `20%` in English. */
export function formatPercent(percent: number): string {
  return percentFormat().format(percent / 100);
}
