export type NumberSeries = "AR" | "SR";

/** `AR-000123`: what people say on the phone. Six digits, more when a reseller outgrows them. */
export function readableNumber(series: NumberSeries, count: number): string {
  return `${series}-${String(count).padStart(6, "0")}`;
}
