import { AreaChart, BarChart, DonutChart, LineChart } from "@markethall/ui/charts";
import type { Specimen } from "../specimen.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"].map((month, index) => ({
  month,
  spend: 400 + ((index * 137) % 300),
}));
const shared = {
  h: 200,
  data: months,
  dataKey: "month",
  series: [{ name: "spend", color: "var(--mh-brand-fill)" }],
};
const still = { isAnimationActive: false };

export const charts: readonly Specimen[] = [
  {
    slug: "charts",
    title: "Charts",
    group: "Charts",
    use: "A picture of figures that stand beside it as text or table.",
    covers: ["AreaChart", "BarChart", "DonutChart", "LineChart"],
    states: {
      bars: () => <BarChart {...shared} barProps={still} />,
      lines: () => <LineChart {...shared} lineProps={still} />,
      areas: () => <AreaChart {...shared} areaProps={still} />,
      donut: () => (
        <DonutChart
          data={[
            { name: "Microsoft", value: 60, color: "var(--mh-brand-fill)" },
            { name: "Others", value: 40, color: "var(--mh-line-strong)" },
          ]}
          pieProps={still}
        />
      ),
      empty: () => <BarChart {...shared} data={[]} barProps={still} />,
    },
  },
];
