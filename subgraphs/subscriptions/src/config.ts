import {
  type Environment,
  optionalSetting,
  type ServiceConfig,
  serviceConfig,
} from "@markethall/runtime";

export interface Config extends ServiceConfig {
  /** Shared with the vendors; empty where no webhook is taken. */
  readonly webhookSecret: string;
}

export function readConfig(env: Environment = process.env): Config {
  return { ...serviceConfig(env, 4013), webhookSecret: optionalSetting(env, "WEBHOOK_SECRET", "") };
}
