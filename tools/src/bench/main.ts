import { writeFileSync } from "node:fs";
import { cpus, release } from "node:os";
import { billing } from "./billing.js";
import { type BenchConfig, readConfig } from "./config.js";
import { fanOut } from "./fan-out.js";
import { type Figure, table } from "./figure.js";
import { gateways } from "./gateways.js";
import { memory } from "./memory.js";
import { pages } from "./pages.js";
import { storefront } from "./storefront.js";
import { usageImport } from "./usage-import.js";
import { vendure } from "./vendure.js";

type Bench = (config: BenchConfig) => Promise<Figure[]>;

const benches: Readonly<Record<string, Bench>> = {
  storefront,
  gateways,
  vendure,
  "fan-out": fanOut,
  "usage-import": usageImport,
  billing,
  pages,
};

const config = readConfig(process.argv.slice(2));
const figures: Figure[] = [
  { bench: "start", subject: "with an empty database", seconds: config.portal.coldStart },
  { bench: "start", subject: "warm", seconds: config.portal.warmStart },
  ...memory(config, "idle"),
];
for (const [name, run] of Object.entries(benches)) {
  if (config.only && !config.only.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  figures.push(...(await run(config)), ...memory(config, `after ${name}`));
}
const machine = {
  node: process.versions.node,
  processors: cpus().map(({ model }) => model),
  kernel: release(),
};
writeFileSync(config.figuresFile, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
process.stdout.write(`${table(figures)}\n\nAs JSON: ${config.figuresFile}\n`);
