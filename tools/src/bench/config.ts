import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Environment, portSetting, requireSetting } from "@markethall/runtime";
import type { SignIn } from "../seed/sign-ins.js";
import type { PageOf } from "./floors/catalogue-page.js";

/** The portal that is measured, as its launcher describes it. */
export interface BenchPortal {
  readonly url: string;
  /** Holds a pid file of each process. */
  readonly runDir: string;
  /** First of twenty free ports. */
  readonly freePort: number;
  /** By role. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** The superuser's: no service may make a table, which some floors do. */
  readonly adminUrl: string;
  /** What the portal's gateway was told: for others of its kind beside it. */
  readonly gatewayEnv: Readonly<Record<string, string>>;
  readonly signIns: readonly SignIn[];
  /** Seconds. */
  readonly coldStart: number;
  readonly warmStart: number;
}

export interface BenchConfig {
  readonly portal: BenchPortal;
  readonly figuresFile: string;
  /** Null for all. */
  readonly only: readonly string[] | null;
  /** Of each round of each target. */
  readonly seconds: number;
  readonly rounds: number;
  /** Environment of the programs that the benches start. */
  readonly inherited: Readonly<Record<string, string>>;
}

export function readConfig(args: readonly string[], env: Environment = process.env): BenchConfig {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      seconds: { type: "string", default: "5" },
      rounds: { type: "string", default: "3" },
    },
  });
  const portal = readFileSync(requireSetting(env, "BENCH_PORTAL"), "utf8");
  return {
    portal: JSON.parse(portal) as BenchPortal,
    figuresFile: join(requireSetting(env, "BENCH_DIR"), "figures.json"),
    only: values.only?.split(",") ?? null,
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    inherited: { PATH: env.PATH ?? "", NODE_ENV: "production" },
  };
}

/** What a floor of the storefront's page is told. @throws MissingSettingError naming the first setting that is missing. */
export function readFloorConfig(
  env: Environment = process.env,
): PageOf & { readonly port: number } {
  return {
    port: portSetting(env, "PORT", 4090),
    databaseUrl: requireSetting(env, "DATABASE_URL"),
    resellerId: requireSetting(env, "RESELLER_ID"),
    customerId: requireSetting(env, "CUSTOMER_ID"),
  };
}

/** What the floor of the fan-out is told. */
export function readPort(env: Environment = process.env): number {
  return portSetting(env, "PORT", 4090);
}
