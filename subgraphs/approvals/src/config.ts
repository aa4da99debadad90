import {
  type Environment,
  optionalSetting,
  portSetting,
  requireSetting,
} from "@markethall/runtime";

export interface Config {
  readonly port: number;
  /** Loopback unless told otherwise, as a container is. */
  readonly host: string;
  /** Of the role `approvals_app`. */
  readonly databaseUrl: string;
  /** Shared with the gateway; hex, 32 bytes. */
  readonly signingKey: string;
  readonly logLevel: string;
}

export function readConfig(env: Environment = process.env): Config {
  return {
    port: portSetting(env, "PORT", 4015),
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    databaseUrl: requireSetting(env, "DATABASE_URL"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
  };
}
