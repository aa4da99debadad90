/** Charts, a chunk of their own. Always give the figures as text or table as well. */
import "@mantine/core/styles/ColorSwatch.layer.css";
import "@mantine/charts/styles.layer.css";

export { AreaChart, BarChart, DonutChart, LineChart } from "@mantine/charts";
