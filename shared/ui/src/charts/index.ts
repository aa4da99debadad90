/** Charts, a chunk of their own. */
export { ChartCard } from "./chart-card.js";
export type { ChartCardProps } from "./chart-card.js";
export type { ChartData, ChartSeries, ChartStep } from "./chart.js";
