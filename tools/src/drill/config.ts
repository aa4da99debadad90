import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Environment, requireSetting } from "@markethall/runtime";
import type { SignIn } from "../seed/sign-ins.js";
import type { PortalPlaces } from "./portal.js";

/** The portal that is drilled, as its launcher describes it. */
interface DrillPortal extends PortalPlaces {
  /** Whether its events travel over a nats-server of the drill's own, whose pid file is in one of the folders. */
  readonly hasNats: boolean;
  /** Of the generated world's people. */
  readonly signIns: readonly SignIn[];
}

export interface DrillConfig extends DrillPortal {
  readonly seed: number;
  readonly minutes: number;
  readonly journalFile: string;
}

/** @throws RangeError when seed or minutes are no numbers. */
export function readConfig(args: readonly string[], env: Environment = process.env): DrillConfig {
  const { values } = parseArgs({
    args: [...args],
    options: { seed: { type: "string" }, minutes: { type: "string", default: "10" } },
  });
  const portal = JSON.parse(
    readFileSync(requireSetting(env, "DRILL_PORTAL"), "utf8"),
  ) as DrillPortal;
  return {
    ...portal,
    seed: number("seed", values.seed ?? ""),
    minutes: number("minutes", values.minutes),
    journalFile: requireSetting(env, "DRILL_JOURNAL"),
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new RangeError(`--${name} is a number, not "${text}"`);
}
