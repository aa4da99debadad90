import { allowedOrigins } from "@markethall/outbound";
import {
  type Environment,
  optionalSetting,
  requireSetting,
  type ServiceConfig,
  serviceConfig,
} from "@markethall/runtime";

export interface Config extends ServiceConfig {
  /** The origin that people's browsers see, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the business clock may be set; never in production. */
  readonly testClock: boolean;
  /** Opens sealed secrets: `SecretBox` says how it is written. */
  readonly secretsKey: string;
  /** Origins that may be called though they are not public: for development and tests. */
  readonly outboundAllow: readonly string[];
}

export function readConfig(env: Environment = process.env): Config {
  const testClock = env["MARKETHALL_TEST_CLOCK"] === "1";
  if (testClock && env["NODE_ENV"] === "production") {
    throw new RangeError("MARKETHALL_TEST_CLOCK is refused in production");
  }
  return {
    ...serviceConfig(env, 4011),
    publicUrl: optionalSetting(env, "PUBLIC_URL", "http://localhost:4000").replace(/\/$/, ""),
    testClock,
    secretsKey: requireSetting(env, "SECRETS_KEY"),
    outboundAllow: allowedOrigins(optionalSetting(env, "OUTBOUND_ALLOW", "")),
  };
}

/** The command that verifies the audit needs the database and nothing else. */
export function readAuditConfig(env: Environment = process.env): Pick<Config, "databaseUrl"> {
  return { databaseUrl: requireSetting(env, "DATABASE_URL") };
}
