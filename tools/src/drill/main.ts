import { availableParallelism, loadavg } from "node:os";
import { Draw } from "../world/draw.js";
import { checkDecisions, checkIntents } from "./check-intents.js";
import { checkNewLines, checkNumbers, checkStatements, checkUsage } from "./check-money.js";
import { checkAccounts, checkOrders, checkSeats } from "./check-vendor.js";
import { type DrillConfig, readConfig } from "./config.js";
import { DrillClient } from "./drill-client.js";
import { planFaults, type Recovery, runFaults } from "./faults.js";
import { gather } from "./gather.js";
import { Journal, readJournal } from "./journal.js";
import { Portal } from "./portal.js";
import { bill, quiet } from "./quiet.js";
import { virtualUsers } from "./users.js";
import type { World } from "./world.js";

/** Most seconds until all is ready again after a process was killed (issue 3, Recovery). */
const RECOVERY_SECONDS = { node: 10, postgres: 20 };
const PATIENCE_MS = 180_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

const config = readConfig(process.argv.slice(2));
const wrong = await drill(config);
for (const line of wrong) say(`WRONG  ${line}`);
say(`seed ${config.seed}: ${wrong.length === 0 ? "nothing is wrong" : `${wrong.length} wrong`}`);
process.exit(wrong.length === 0 ? 0 : 1);

async function drill(options: DrillConfig): Promise<string[]> {
  const { seed, minutes, url, hasNats, signIns, journalFile } = options;
  const draw = new Draw(seed);
  const now = new Date();
  const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  const month = now.toISOString().slice(0, 7);
  const journal = new Journal(journalFile);
  const portal = new Portal(options);
  const users = virtualUsers(url, signIns, seed, lastMonth, journal, draw);
  say(
    `seed ${seed}: ${users.length} users, ${minutes} min${hasNats ? ", events over NATS" : ""}, journal ${journalFile}`,
  );
  const end = Date.now() + minutes * 60_000;
  const [recoveries] = await Promise.all([
    runFaults(planFaults(draw, minutes, hasNats), portal, end, say),
    ...users.map((user) => user.run(end)),
  ]);
  journal.close();
  await portal.calmVendor();

  const owners = signIns.filter(({ role }) => role === "RESELLER_OWNER");
  const clients = owners.map((who) => new DrillClient(url, who));
  const wrong: string[] = [];
  for (const [place, client] of clients.entries()) {
    await client.begin();
    const seconds = await quiet(client, portal, PATIENCE_MS);
    if (seconds === null) wrong.push(`${owners[place]!.accountName} does not come to rest`);
    else say(`${owners[place]!.accountName} at rest after ${seconds.toFixed(1)} s`);
  }
  await closeTheMonth(options, portal, now, clients, month);
  const world: World = {
    resellers: await Promise.all(clients.map(gather)),
    ledger: await portal.ledger(),
    month,
  };
  const settled = readJournal(journalFile);
  for (const kind of ["ok", "fail", "unknown"] as const) {
    say(`${kind}: ${settled.filter(({ outcome }) => outcome.kind === kind).length} intents`);
  }
  return [
    ...wrong,
    ...checkIntents(settled, world),
    ...checkDecisions(settled, world),
    ...checkOrders(world),
    ...checkAccounts(world),
    ...checkSeats(settled, world),
    ...checkNumbers(world),
    ...checkStatements(world),
    ...checkNewLines(world),
    ...checkUsage(world),
    ...checkRecoveries(recoveries),
  ];
}

/** Sets the business clock into the next month and bills the one that the orders were placed in. */
async function closeTheMonth(
  { url, admin }: DrillConfig,
  portal: Portal,
  now: Date,
  clients: readonly DrillClient[],
  month: string,
): Promise<void> {
  const platform = new DrillClient(url, admin);
  await platform.begin();
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 12));
  await platform.insist(
    "mutation Clock($input: SetBusinessClockInput!) { setBusinessClock(input: $input) { __typename } }",
    { input: { now: next.toISOString() } },
  );
  for (const client of clients) {
    await client.begin();
    await quiet(client, portal, PATIENCE_MS);
    await bill(client, month, PATIENCE_MS);
  }
}

function checkRecoveries(recoveries: readonly Recovery[]): string[] {
  const slowest = new Map<string, number>();
  for (const { what, seconds } of recoveries) {
    slowest.set(what, Math.max(slowest.get(what) ?? 0, seconds));
  }
  // Where the machine does more than it has processors for, these seconds say little of the portal.
  say(`load of the machine: ${loadavg()[1]!.toFixed(1)} on ${availableParallelism()} processors`);
  for (const [what, seconds] of slowest) say(`${what} back after at most ${seconds.toFixed(1)} s`);
  return [...slowest].flatMap(([what, seconds]) => {
    const most = what === "postgres" ? RECOVERY_SECONDS.postgres : RECOVERY_SECONDS.node;
    return seconds <= most ? [] : [`${what} took ${seconds.toFixed(1)} s to be back`];
  });
}
