import { type Environment, requireSetting } from "@markethall/runtime";

export interface SeedConfig {
  readonly publicUrl: string;
  readonly vendorSimulatorUrl: string;
  readonly secretsKey: string;
  /** The event log, as the role that follows it. */
  readonly eventsUrl: string;
  /** Each subgraph's database as its own role, by name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** Of every person of the demo. */
  readonly password: string;
  /** When the demo world is made; the business clock is set to it. Null: now. */
  readonly now: Date | null;
}

/** @throws MissingSettingError naming the first setting that is missing. */
export function readConfig(
  subgraphs: readonly string[],
  env: Environment = process.env,
): SeedConfig {
  return {
    publicUrl: requireSetting(env, "PUBLIC_URL"),
    vendorSimulatorUrl: requireSetting(env, "VENDOR_SIMULATOR_URL"),
    secretsKey: requireSetting(env, "SECRETS_KEY"),
    eventsUrl: requireSetting(env, "EVENTS_DATABASE_URL"),
    databaseUrls: Object.fromEntries(
      subgraphs.map((name) => [name, requireSetting(env, `${name.toUpperCase()}_DATABASE_URL`)]),
    ),
    password: requireSetting(env, "DEMO_PASSWORD"),
    now: env["DEMO_NOW"] ? new Date(env["DEMO_NOW"]) : null,
  };
}
