import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { id } from "../seed/id.js";
import { resellerKey } from "../world/organisations.js";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";
import { memoryMb, processorMs } from "./processor-time.js";
import { portalPid } from "./programs.js";
import { signIn } from "./session.js";
import { benchMonth } from "./usage-import.js";

const LOOK_MS = 100;

/** Two million rows into their lines, as the one statement that only adds them up. */
const floor = `
  create temp table line as
  select customer_id, cloud_account_id, service, unit, currency, count(*) as records, sum(quantity) as quantity,
         round(sum(price), 2) as amount, sum(cost) as cost, min(day) as first, max(day) + 1 as after
    from usage_record where period = $1 group by customer_id, cloud_account_id, service, unit, currency`;

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
  const plain = await addUp(portal.databaseUrls["billing_app"]!, postgres, period);
  const cookie = await signIn(
    portal.url,
    portal.signIns.find(({ role }) => role === "RESELLER_OWNER")!,
  );
  const idle = memoryMb(workers).resident;
  const begun = performance.now();
  const before = processorMs([postgres, workers]);
  const { run, most } = await bill(portal.url, cookie, period, workers);
  const spent = processorMs([postgres, workers]) - before;
  const rows = plain.rows;
  return [
    {
      bench: "billing run",
      subject: "one statement that adds up",
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
    await client.query("select set_config('app.reseller', $1, false)", [id(resellerKey(1, 1))]);
    const { rows } = await client.query(
      "select count(*)::int as n from usage_record where period = $1",
      [period],
    );
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

async function bill(url: string, cookie: string, period: string, workers: number) {
  const { runBilling } = await ask<{ runBilling: { billingRun: { id: string } } }>(
    url,
    cookie,
    "mutation Bill($input: RunBillingInput!) { runBilling(input: $input) { ... on RunBillingSuccess { billingRun { id } } } }",
    { input: { period } },
  );
  for (let most = 0; ; await sleep(LOOK_MS)) {
    most = Math.max(most, memoryMb(workers).resident);
    const { billingRun: run } = await ask<{ billingRun: Run }>(
      url,
      cookie,
      "query Run($id: ID!) { billingRun(id: $id) { status failure lineCount } }",
      { id: runBilling.billingRun.id },
    );
    if (run.status === "COMPLETED") return { run, most };
    if (run.status === "FAILED") throw new Error(`the billing run failed: ${run.failure}`);
  }
}

async function ask<T>(url: string, cookie: string, query: string, variables: object): Promise<T> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: T; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}
