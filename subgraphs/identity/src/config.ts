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
  /** Of the role `identity_app`. */
  readonly databaseUrl: string;
  /** Shared with the gateway; hex, 32 bytes. */
  readonly signingKey: string;
  /** The origin that people's browsers see, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the business clock may be set; never in production. */
  readonly testClock: boolean;
  readonly logLevel: string;
}

export function readConfig(env: Environment = process.env): Config {
  const testClock = env["MARKETHALL_TEST_CLOCK"] === "1";
  if (testClock && env["NODE_ENV"] === "production") {
    throw new RangeError("MARKETHALL_TEST_CLOCK is refused in production");
  }
  return {
    port: portSetting(env, "PORT", 4011),
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    databaseUrl: requireSetting(env, "DATABASE_URL"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    publicUrl: optionalSetting(env, "PUBLIC_URL", "http://localhost:4000").replace(/\/$/, ""),
    testClock,
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
  };
}

/** The command that verifies the audit needs the database and nothing else. */
export function readAuditConfig(env: Environment = process.env): Pick<Config, "databaseUrl"> {
  return { databaseUrl: requireSetting(env, "DATABASE_URL") };
}
