import { startSimulator } from "./app.js";
import { configFromEnvironment } from "./config.js";

const simulator = await startSimulator(configFromEnvironment());
process.stdout.write(`vendor simulator listens on ${simulator.url}\n`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}
