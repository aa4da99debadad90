import { availableParallelism, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Draw } from "../world/draw.js";
import type { Portal } from "./portal.js";

/** What is done to the portal, and when: all of it follows from the seed. */
export interface Fault {
  /** Milliseconds from the beginning. */
  readonly at: number;
  readonly kind: "kill" | "pause" | "cut" | "vendor";
  /** The process, whose connections are cut, or how the vendor misbehaves. */
  readonly what: string;
  /** Milliseconds until it is over; a killed process is started again by its supervisor. */
  readonly lasts: number;
}

const killable = [
  "identity",
  "catalog",
  "subscriptions",
  "billing",
  "approvals",
  "gateway",
  "workers",
  "simulator",
  "postgres",
] as const;
const pausable = ["workers", "subscriptions", "billing"] as const;
const cuttable = ["simulator", "postgres"] as const;

/** Past the lease of a job and of the relay (A24): who comes back then must find its write refused. */
const PAST_LEASE_MS = 32_000;

/** Ways of a vendor to misbehave, as its desk takes them. */
const vendorFaults: Readonly<Record<string, object>> = {
  "loses replies": { loseReplies: 0.4 },
  "answers nonsense": { nonsense: 0.4 },
  "fails often": { failureRate: 0.5 },
  "is slow": { latencyMs: 1_500, completionMs: 6_000 },
  "is down": { down: true },
  "cuts requests and answers": { cutRequests: 0.3, cutAnswers: 0.3 },
  "repeats and reorders webhooks": {
    repeatWebhooks: 2,
    reorderWebhooks: true,
    webhookDelayMs: 800,
  },
};

/** @param hasNats whether the portal's events travel over a nats-server, which can be hit like the rest */
export function planFaults(draw: Draw, minutes: number, hasNats: boolean): Fault[] {
  const end = minutes * 60_000;
  const faults: Fault[] = [];
  for (let at = 5_000, place = 0; at < end; place += 1) {
    const fault = drawFault(draw, at, `fault.${place}`, hasNats ? ["nats"] : []);
    faults.push(fault);
    // While a process is held nothing else happens: how long a killed one takes to be back could not be told.
    if (fault.kind === "pause") at += fault.lasts;
    at += draw.between(3_000, 9_000, `fault.${place}.next`);
  }
  return faults;
}

function drawFault(draw: Draw, at: number, name: string, more: readonly string[]): Fault {
  const chance = draw.below(12, name);
  if (chance < 6) {
    return { at, kind: "kill", what: draw.one([...killable, ...more], `${name}.what`), lasts: 0 };
  }
  if (chance < 7) {
    const what = draw.one([...pausable, ...more], `${name}.what`);
    return { at, kind: "pause", what, lasts: PAST_LEASE_MS };
  }
  if (chance < 9) return { at, kind: "cut", what: draw.one(cuttable, `${name}.what`), lasts: 0 };
  const what = draw.one(Object.keys(vendorFaults), `${name}.what`);
  return { at, kind: "vendor", what, lasts: draw.between(4_000, 15_000, `${name}.lasts`) };
}

/** How long it took until everything answered again after a process was killed or its connections were cut. */
export interface Recovery {
  readonly what: string;
  readonly seconds: number;
  /** Processes that waited for a processor, for each processor, in that minute. */
  readonly load: number;
}

/** Does all of it in time, leaving out what comes too late for people at work; answers when the last fault is over. */
export async function runFaults(
  faults: readonly Fault[],
  portal: Portal,
  until: number,
  say: (line: string) => void,
): Promise<Recovery[]> {
  const begun = Date.now();
  const recoveries: Recovery[] = [];
  const pending: Promise<void>[] = [];
  for (const fault of faults) {
    await pause(Math.max(begun + fault.at - Date.now(), 0));
    if (Date.now() > until) break;
    say(
      `${String(Math.round((Date.now() - begun) / 1_000)).padStart(4)} s  ${fault.kind} ${fault.what}`,
    );
    if (fault.kind === "kill") {
      recoveries.push(recovery(fault.what, await portal.killAndWait(fault.what)));
    } else if (fault.kind === "pause") {
      await portal.pause(fault.what, fault.lasts);
    } else if (fault.kind === "cut") {
      recoveries.push(recovery(`lines of ${fault.what}`, await cut(portal, fault)));
    } else {
      pending.push(misbehave(portal, fault));
    }
  }
  await Promise.all(pending);
  return recoveries;
}

function recovery(what: string, seconds: number): Recovery {
  return { what, seconds, load: loadavg()[0]! / availableParallelism() };
}

async function misbehave(portal: Portal, { what, lasts }: Fault): Promise<void> {
  await portal.controlVendor(vendorFaults[what] ?? {});
  await pause(lasts);
  await portal.calmVendor();
}

function cut(portal: Portal, { what }: Fault): Promise<number> {
  return what === "postgres" ? portal.cutDatabase() : portal.cutVendor();
}
