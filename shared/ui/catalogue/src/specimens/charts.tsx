import { ChartCard, type ChartData } from "@markethall/ui/charts";
import type { Specimen } from "../specimen.js";

const days = Array.from({ length: 14 }, (_, day) => `Nov ${day + 1}`);
const amounts = (base: number, step: number) =>
  days.map((_, day) => `${base + ((day * step) % 97)}.00`);
const vendors = [
  { key: "microsoft", label: "Microsoft", amounts: amounts(120, 37) },
  { key: "google", label: "Google", amounts: amounts(60, 53) },
  { key: "aws", label: "Amazon Web Services", amounts: amounts(20, 71) },
];
const data: ChartData = {
  steps: days.map((label) => ({ key: label, label })),
  series: vendors,
  format: (amount) => `$${amount}`,
  formatLine: (value) => `$${value}`,
};
const shared = {
  title: "Spend over time",
  range: "Nov 1 – Nov 14, 2026",
  measure: "Spend",
  stepName: "Day",
};

export const charts: readonly Specimen[] = [
  {
    slug: "chart-card",
    title: "Chart card",
    group: "Charts",
    use: "Figures through time: each series can be put out, each bar says its values to mouse and keyboard, and a table has the same.",
    covers: ["ChartCard"],
    states: {
      stacked: () => <ChartCard {...shared} data={data} />,
      one: () => <ChartCard {...shared} data={{ ...data, series: vendors.slice(0, 1) }} />,
      "with credits": () => (
        <ChartCard
          {...shared}
          data={{
            ...data,
            series: [
              ...vendors.slice(0, 1),
              { key: "back", label: "Credits", amounts: days.map((_, day) => `-${day * 9}.00`) },
            ],
          }}
        />
      ),
      empty: () => (
        <ChartCard {...shared} data={data} empty={<p>Nothing spent in these days.</p>} />
      ),
    },
  },
];
