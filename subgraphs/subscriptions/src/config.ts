import {
  type Environment,
  optionalSetting,
  portSetting,
  requireSetting,
} from "@markethall/runtime";

export interface Config {
  readonly port: number;
  /** Of the role `subscriptions_app`. */
  readonly databaseUrl: string;
  /** Shared with the gateway; hex, 32 bytes. */
  readonly signingKey: string;
  /** Shared with the vendors; empty where no webhook is taken. */
  readonly webhookSecret: string;
  readonly logLevel: string;
}

export function readConfig(env: Environment = process.env): Config {
  return {
    port: portSetting(env, "PORT", 4013),
    databaseUrl: requireSetting(env, "DATABASE_URL"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    webhookSecret: optionalSetting(env, "WEBHOOK_SECRET", ""),
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
  };
}
