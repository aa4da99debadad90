import type { WorkerConfig } from "@markethall/events";

/** Settings of a subgraph's worker in a test: nothing outside is there, but for what `changes` names. */
export function workerConfig(changes: Partial<WorkerConfig> = {}): WorkerConfig {
  return {
    publicUrl: "http://localhost:4000",
    smtpUrl: "smtp://localhost",
    vendorSimulatorUrl: "http://localhost",
    secretsKey: "7".repeat(64),
    outboundAllow: "",
    ...changes,
  };
}
