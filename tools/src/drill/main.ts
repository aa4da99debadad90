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

/** Most seconds until all is ready again after a process was killed (docs/operations.md, Drill). */
const RECOVERY_SECONDS = { node: 10, postgres: 20 };
/** Above this a processor has so much else to do that seconds say nothing of the portal: they are told, not judged. */
const BUSY = 4;
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
  await closeTheMonth(portal, now, clients, month);
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
  portal: Portal,
  now: Date,
  clients: readonly DrillClient[],
  month: string,
): Promise<void> {
  await portal.setClock(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 12)));
  for (const client of clients) {
    await client.begin();
    await quiet(client, portal, PATIENCE_MS);
    await bill(client, month, PATIENCE_MS);
  }
}

function checkRecoveries(recoveries: readonly Recovery[]): string[] {
  const slowest = new Map<string, Recovery>();
  for (const recovery of recoveries) {
    if (recovery.seconds > (slowest.get(recovery.what)?.seconds ?? 0))
      slowest.set(recovery.what, recovery);
  }
  for (const { what, seconds, load } of slowest.values())
    say(
      `${what} back after at most ${seconds.toFixed(1)} s, at load ${load.toFixed(1)} for each processor`,
    );
  const late = recoveries.filter(
    ({ what, seconds }) =>
      seconds > (what === "postgres" ? RECOVERY_SECONDS.postgres : RECOVERY_SECONDS.node),
  );
  return late
    .filter(({ load }) => load <= BUSY)
    .map(({ what, seconds }) => `${what} took ${seconds.toFixed(1)} s to be back`);
}
