import type { WorkerConfig } from "@markethall/events";
import {
  type Environment,
  optionalSetting,
  portSetting,
  requireSetting,
} from "@markethall/runtime";
import { type TelemetrySettings, telemetrySettings } from "@markethall/telemetry";

export interface WorkersConfig {
  /** Of `/health` and `/ready`; the workers serve nothing else. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly telemetry: TelemetrySettings;
  /** The event log, as the role that writes it. */
  readonly eventsUrl: string;
  readonly jobsUrl: string;
  /** Carries events between machines; without it PostgreSQL alone does. */
  readonly natsUrl: string | null;
  /** Each subgraph's database as its own role, by name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly subgraphs: WorkerConfig;
}

/** @throws MissingSettingError naming the first setting that is missing. */
export function readConfig(
  subgraphs: readonly string[],
  env: Environment = process.env,
): WorkersConfig {
  return {
    port: portSetting(env, "PORT", 4017),
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
    telemetry: telemetrySettings(env),
    eventsUrl: requireSetting(env, "EVENTS_DATABASE_URL"),
    jobsUrl: requireSetting(env, "JOBS_DATABASE_URL"),
    natsUrl: optionalSetting(env, "NATS_URL", "") || null,
    databaseUrls: Object.fromEntries(
      subgraphs.map((name) => [name, requireSetting(env, `${name.toUpperCase()}_DATABASE_URL`)]),
    ),
    subgraphs: {
      publicUrl: requireSetting(env, "PUBLIC_URL"),
      smtpUrl: requireSetting(env, "SMTP_URL"),
      vendorSimulatorUrl: requireSetting(env, "VENDOR_SIMULATOR_URL"),
      secretsKey: requireSetting(env, "SECRETS_KEY"),
      outboundAllow: optionalSetting(env, "OUTBOUND_ALLOW", ""),
    },
  };
}
