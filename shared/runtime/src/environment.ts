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
