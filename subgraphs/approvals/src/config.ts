import { type Environment, type ServiceConfig, serviceConfig } from "@markethall/runtime";

export function readConfig(env: Environment = process.env): ServiceConfig {
  return serviceConfig(env, 4015);
}
