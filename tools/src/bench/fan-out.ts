import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { BenchConfig } from "./config.js";
import { quantile } from "./drive.js";
import type { Figure } from "./figure.js";
import { Listeners } from "./listeners.js";
import { processorMs } from "./processor-time.js";
import { portalPid, Programs } from "./programs.js";
import { PortalClient } from "../portal-client/portal-client.js";

const SIZES = [1_000, 5_000];
/** Messages a second that the sockets of one target hear. */
const MESSAGES_PER_SECOND = 10_000;
const kind = "approvals.support-request.changed.v1";

interface Target {
  readonly name: string;
  readonly listeners: Listeners;
  readonly pids: readonly number[];
  happen(): Promise<unknown>;
}

/**
 * The same event to so many sockets: graphql-ws that executes once per event, and the gateway, where the event comes as all do,
 * through outbox, relay and log, and is resolved by its subgraph. Of the portal the gateway's and the
 * subgraph's time is counted; times to the socket begin when the event is written.
 */
export async function fanOut(config: BenchConfig): Promise<Figure[]> {
  const { portal, inherited } = config;
  const programs = new Programs(portal.freePort, inherited);
  const database = new pg.Client({ connectionString: portal.databaseUrls["approvals_app"] });
  const figures: Figure[] = [];
  try {
    const floor = await programs.start(
      join(import.meta.dirname, "floors/fan-out.js"),
      portal.gatewayEnv,
    );
    const owner = portal.signIns.find(({ role }) => role === "RESELLER_OWNER")!;
    const client = await new PortalClient(portal.url).signIn(owner);
    const { cookie } = client;
    const resellerId = await resellerOf(client);
    await database.connect();
    await database.query("select set_config('app.reseller', $1, false)", [resellerId]);
    const ours = (name: string, ownIds: boolean): Target => ({
      name,
      listeners: new Listeners(`${portal.url.replace(/^http/, "ws")}/graphql`, { cookie }, ownIds),
      pids: ["gateway", "approvals"].map((process) => portalPid(portal.runDir, process)),
      happen: () => write(database, resellerId),
    });
    const targets: Target[] = [
      {
        name: "graphql-ws, executed once per event",
        listeners: new Listeners(floor.url.replace(/^http/, "ws"), {}, true),
        pids: [floor.pid],
        happen: () => post(floor.url),
      },
      ours("gateway, operation ids of their own", true),
      ours("gateway, as pages ask", false),
    ];
    for (const size of SIZES) figures.push(...(await measure(targets, size, config)));
    return figures;
  } finally {
    await programs.stop();
    await database.end();
  }
}

async function measure(
  targets: readonly Target[],
  size: number,
  { rounds, seconds }: BenchConfig,
): Promise<Figure[]> {
  const pause = (1_000 * size) / MESSAGES_PER_SECOND;
  const events = Math.max(4, Math.round((seconds * 1_000) / pause));
  const sums = targets.map(() => ({ spent: 0, latencies: [] as number[] }));
  // One target's sockets at a time: pings of the others would be counted with it.
  for (const [at, { listeners, pids, happen }] of targets.entries()) {
    await listeners.open(size);
    await happen();
    await listeners.heard(1);
    for (let round = 0; round < rounds; round += 1) {
      const before = processorMs(pids);
      for (let event = 0; event < events; event += 1) await Promise.all([happen(), sleep(pause)]);
      const latencies = await listeners.heard(events);
      sums[at]!.spent += processorMs(pids) - before;
      sums[at]!.latencies = sums[at]!.latencies.concat(latencies);
    }
    listeners.close();
  }
  const each = sums.map(({ spent, latencies }) => spent / latencies.length);
  return sums.map(({ latencies }, at) => {
    const all = Float64Array.from(latencies).sort();
    const lost = rounds * events * size - all.length;
    return {
      bench: "fan-out",
      subject: targets[at]!.name,
      size,
      count: all.length,
      processorMs: each[at]!,
      p50Ms: quantile(all, 0.5),
      p99Ms: quantile(all, 0.99),
      ratio: each[at]! / each[0]!,
      ...(lost > 0 && { note: `${lost} messages did not come` }),
    };
  });
}

/** As a use case announces: a row of the outbox, taken on by the relay. */
async function write(database: pg.Client, resellerId: string): Promise<void> {
  await database.query(
    `insert into outbox (reseller_id, audience, type, payload, occurred_at)
     values ($1, 'console', $2, $3, clock_timestamp())`,
    [resellerId, kind, { number: "SR-000001", status: "ANSWERED" }],
  );
}

async function resellerOf(client: PortalClient): Promise<string> {
  const { viewer } = await client.ask<{ viewer: { reseller: { id: string } } }>(
    "{ viewer { reseller { id } } }",
  );
  return viewer.reseller.id;
}

async function post(url: string): Promise<void> {
  const occurredAt = new Date().toISOString();
  const summary = "Support request SR-000001 is answered.";
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ kind, occurredAt, summary }),
  });
  await response.arrayBuffer();
}
