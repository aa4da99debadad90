import {
  type Environment,
  type Passwords,
  plumbingRoles,
  requireSetting,
  subgraphRoles,
} from "@markethall/runtime";

export interface MigrateConfig {
  /** The database, as a role that may create roles and schemas. */
  readonly adminUrl: string;
  /** By role; each comes as `<ROLE>_PASSWORD`. */
  readonly passwords: Passwords;
}

/** @throws MissingSettingError naming the first setting that is missing. */
export function readConfig(
  subgraphs: readonly string[],
  env: Environment = process.env,
): MigrateConfig {
  const roles = [...plumbingRoles, ...subgraphs.flatMap(subgraphRoles)];
  return {
    adminUrl: requireSetting(env, "DATABASE_URL"),
    passwords: Object.fromEntries(
      roles.map((role) => [role, requireSetting(env, `${role.toUpperCase()}_PASSWORD`)]),
    ),
  };
}
