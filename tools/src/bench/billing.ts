import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";
import { memoryMb, processorMs } from "./processor-time.js";
import { portalPid } from "./programs.js";
import { PortalClient } from "../portal-client/portal-client.js";
import { benchMonth } from "./usage-import.js";

const LOOK_MS = 100;

/** The same lines as one statement: added up, rounded, numbered and kept under a key, without a rule, a tenant or a statement. */
const floorTable = `
  create table public.bench_line (
    id uuid primary key, customer_id uuid not null, cloud_account_id uuid not null, place integer not null,
    service text not null, unit text not null, currency char(3) not null, records integer not null,
    quantity numeric not null, amount numeric not null, cost numeric not null, first date not null, after date not null)`;
const floor = `
  insert into public.bench_line
  select md5(concat_ws('|', customer_id, cloud_account_id, service, unit, currency))::uuid, customer_id, cloud_account_id,
         row_number() over (partition by cloud_account_id order by service, unit, currency), service, unit, currency,
         count(*), sum(quantity), round(sum(price), 2), sum(cost), min(day), max(day) + 1
    from billing.usage_record where period = $1 group by customer_id, cloud_account_id, service, unit, currency`;

interface Run {
  readonly status: string;
  readonly failure: string | null;
  readonly lineCount: number;
}

/** The billing of the rows that the bench `usage-import` brought in, which must have run before. */
export async function billing({ portal }: BenchConfig): Promise<Figure[]> {
  const period = benchMonth().toISOString().slice(0, 7);
  const postgres = portalPid(portal.runDir, "postgres");
  const workers = portalPid(portal.runDir, "workers");
  const plain = await addUp(portal.adminUrl, postgres, period);
  const owner = portal.signIns.find(({ role }) => role === "RESELLER_OWNER")!;
  const client = await new PortalClient(portal.url).signIn(owner);
  const idle = memoryMb(workers).resident;
  const begun = performance.now();
  const before = processorMs([postgres, workers]);
  const { run, most } = await bill(client, period, workers);
  const spent = processorMs([postgres, workers]) - before;
  const rows = plain.rows;
  return [
    {
      bench: "billing run",
      subject: "one statement",
      size: rows,
      count: plain.lines,
      processorMs: plain.spent / rows,
      seconds: plain.seconds,
      ratio: 1,
    },
    {
      bench: "billing run",
      subject: "runBilling",
      size: rows,
      count: run.lineCount,
      processorMs: spent / rows,
      seconds: (performance.now() - begun) / 1_000,
      memoryMb: most,
      ratio: spent / plain.spent,
      note: `workers held ${idle.toFixed(0)} MB before`,
    },
  ];
}

async function addUp(databaseUrl: string, postgres: number, period: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select count(*)::int as n from billing.usage_record where period = $1",
      [period],
    );
    await client.query(floorTable);
    const begun = performance.now();
    const before = processorMs([postgres]);
    const lines = await client.query(floor, [period]);
    return {
      rows: rows[0].n as number,
      lines: lines.rowCount ?? 0,
      spent: processorMs([postgres]) - before,
      seconds: (performance.now() - begun) / 1_000,
    };
  } finally {
    await client.end();
  }
}

async function bill(client: PortalClient, period: string, workers: number) {
  const { runBilling } = await client.ask<{ runBilling: { billingRun: { id: string } } }>(
    "mutation Bill($input: RunBillingInput!) { runBilling(input: $input) { ... on RunBillingSuccess { billingRun { id } } } }",
    { input: { period } },
  );
  for (let most = 0; ; await sleep(LOOK_MS)) {
    most = Math.max(most, memoryMb(workers).resident);
    const { billingRun: run } = await client.ask<{ billingRun: Run }>(
      "query Run($id: ID!) { billingRun(id: $id) { status failure lineCount } }",
      { id: runBilling.billingRun.id },
    );
    if (run.status === "COMPLETED") return { run, most };
    if (run.status === "FAILED") throw new Error(`the billing run failed: ${run.failure}`);
  }
}
