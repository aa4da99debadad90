import type { SubgraphSchema } from "@markethall/runtime";
import type { Consumer } from "./consumer.js";
import type { Job, Schedule } from "./job-runner.js";

/** What a subgraph does apart from requests; the workers process runs that of all. */
export interface SubgraphWorker {
  readonly name: string;
  readonly schema: SubgraphSchema;
  readonly consumers: readonly Consumer[];
  readonly jobs: readonly Job[];
  readonly schedules?: readonly Schedule[];
}

/** Settings that a subgraph's jobs need, the same for all. */
export interface WorkerConfig {
  readonly publicUrl: string;
  readonly smtpUrl: string;
  readonly vendorSimulatorUrl: string;
  /** Opens sealed secrets: `SecretBox` says how it is written. */
  readonly secretsKey: string;
  /** `OUTBOUND_ALLOW`: origins that may be called though they are not public. */
  readonly outboundAllow: string;
}
