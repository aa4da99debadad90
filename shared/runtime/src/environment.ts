import { type TelemetrySettings, telemetrySettings } from "@markethall/telemetry";

/** The process's environment, read once at its start by `config.ts` and by nothing else. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting without which the process cannot start. */
export class MissingSettingError extends Error {
  override name = "MissingSettingError";
}

/** @throws MissingSettingError naming the setting. */
export function requireSetting(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new MissingSettingError(`${name} is not set`);
  return value;
}

export function optionalSetting(env: Environment, name: string, fallback: string): string {
  return env[name] || fallback;
}

/** @throws RangeError when it is set and not a port. */
export function portSetting(env: Environment, name: string, fallback: number): number {
  const port = Number(env[name] || fallback);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`${name} is not a port: ${env[name]}`);
  }
  return port;
}

/** Settings of every subgraph. */
export interface ServiceConfig {
  readonly port: number;
  /** Loopback unless told otherwise, as a container is. */
  readonly host: string;
  /** Of the role `<subgraph>_app`. */
  readonly databaseUrl: string;
  /** Shared with the gateway; hex, 32 bytes. */
  readonly signingKey: string;
  readonly logLevel: string;
  readonly telemetry: TelemetrySettings;
}

/** @throws MissingSettingError naming the first setting that is missing. */
export function serviceConfig(env: Environment, port: number): ServiceConfig {
  return {
    port: portSetting(env, "PORT", port),
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    databaseUrl: requireSetting(env, "DATABASE_URL"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
    telemetry: telemetrySettings(env),
  };
}
