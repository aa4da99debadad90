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
export function configFrom(env: Environment, subgraphs: readonly string[]): MigrateConfig {
  const roles = [...plumbingRoles, ...subgraphs.flatMap(subgraphRoles)];
  return {
    adminUrl: requireSetting(env, "DATABASE_URL"),
    passwords: Object.fromEntries(
      roles.map((role) => [role, requireSetting(env, `${role.toUpperCase()}_PASSWORD`)]),
    ),
  };
}

/** The settings of this process. */
export function config(subgraphs: readonly string[]): MigrateConfig {
  return configFrom(process.env, subgraphs);
}
