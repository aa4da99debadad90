import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";
import { memoryMb, processorMs } from "./processor-time.js";
import { portalPid } from "./programs.js";
import { writeUsageFile } from "./usage-file.js";

const ROWS = 1_000_000;
const FILES = 2;
const BATCH = 2_000;
const root = join(import.meta.dirname, "../../..");

/** The month that the benches of usage import and bill: the last one. */
export function benchMonth(now = new Date()): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
}

/** A million rows of FOCUS, twice, beside a loader without a rule: it splits at commas and keeps text in one bare table. */
export async function usageImport({
  portal,
  figuresFile,
  inherited,
}: BenchConfig): Promise<Figure[]> {
  const folder = dirname(figuresFile);
  const postgres = portalPid(portal.runDir, "postgres");
  const figures: Figure[] = [];
  let floorMs = Number.NaN;
  for (let place = 0; place < FILES; place += 1) {
    const file = join(folder, `usage-${place}.csv`);
    await writeUsageFile(file, { rows: ROWS, firstId: place * ROWS, month: benchMonth() });
    if (place === 0) {
      const begun = [performance.now(), processorMs([postgres, process.pid])] as const;
      await loadBare(file, portal.adminUrl);
      floorMs = (processorMs([postgres, process.pid]) - begun[1]) / ROWS;
      figures.push({
        bench: "usage import",
        subject: "split at commas, one bare table",
        size: ROWS,
        processorMs: floorMs,
        seconds: (performance.now() - begun[0]) / 1_000,
        ratio: 1,
      });
    }
    const ours = await importFile(file, postgres, {
      ...inherited,
      DATABASE_URL: portal.databaseUrls["billing_app"]!,
    });
    figures.push({
      bench: "usage import",
      subject: `npm run import:usage, file ${place + 1}`,
      size: ROWS,
      ...ours,
      ratio: ours.processorMs / floorMs,
    });
  }
  return figures;
}

async function importFile(file: string, postgres: number, env: Record<string, string>) {
  const entry = join(root, "subgraphs/billing/dist/scripts/import-usage.js");
  const begun = performance.now();
  const before = processorMs([postgres]);
  const child = spawn(process.execPath, [entry, "--reseller", "s1r1", "--file", file], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  let most = 0;
  let spent = 0;
  const looking = setInterval(() => {
    try {
      spent = processorMs([child.pid!]);
      most = Math.max(most, memoryMb(child.pid!).resident);
    } catch {
      // It has just ended; what it was before counts.
    }
  }, 250);
  const [code] = (await once(child, "exit")) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return {
    processorMs: (processorMs([postgres]) - before + spent) / ROWS,
    seconds: (performance.now() - begun) / 1_000,
    memoryMb: most,
  };
}

async function loadBare(file: string, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("create temp table bare (line int, columns text[])");
  let batch: string[] = [];
  let line = 0;
  const flush = async () => {
    await client.query(
      "insert into bare select o, string_to_array(t, ',') from unnest($1::text[]) with ordinality as u (t, o)",
      [batch],
    );
    batch = [];
  };
  for await (const text of createInterface({ input: createReadStream(file) })) {
    line += 1;
    if (line === 1) continue;
    batch.push(text);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await client.end();
}
