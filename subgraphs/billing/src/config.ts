import {
  type Environment,
  requireSetting,
  type ServiceConfig,
  serviceConfig,
} from "@markethall/runtime";

export function readConfig(env: Environment = process.env): ServiceConfig {
  return serviceConfig(env, 4014);
}

/** What a script needs that works on the running portal's data; the launcher says which (tools/import). */
export function readImportConfig(
  env: Environment = process.env,
): Pick<ServiceConfig, "databaseUrl"> {
  return { databaseUrl: requireSetting(env, "DATABASE_URL") };
}
