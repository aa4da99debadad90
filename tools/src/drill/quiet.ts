import { setTimeout as pause } from "node:timers/promises";
import type { DrillClient } from "./drill-client.js";
import type { Portal } from "./portal.js";

const LOOK_MS = 500;

interface Unfinished {
  readonly orders: { readonly totalCount: number };
  readonly usageImports: {
    readonly edges: readonly { readonly node: { readonly status: string } }[];
  };
  readonly billingRuns: {
    readonly edges: readonly { readonly node: { readonly status: string } }[];
  };
}

const UNFINISHED = `query Unfinished {
  orders(filter: { status: [PROVISIONING] }, first: 1) { totalCount }
  usageImports(first: 20) { edges { node { status } } }
  billingRuns(first: 20) { edges { node { status } } }
}`;

const isAtWork = ({ node }: { readonly node: { readonly status: string } }) =>
  node.status === "QUEUED" || node.status === "RUNNING";

/**
 * Waits until nothing is on its way any more, events included. What moves is given time, however slow the machine.
 * @param patienceMs the longest time in which nothing moves
 * @returns seconds, or null when something stands still before its end
 */
export async function quiet(
  client: DrillClient,
  portal: Portal,
  patienceMs: number,
): Promise<number | null> {
  const begun = Date.now();
  let last = "";
  for (let movedAt = begun; Date.now() - movedAt < patienceMs; await pause(LOOK_MS)) {
    try {
      const { orders, usageImports, billingRuns } = await client.ask<Unfinished>(UNFINISHED);
      const busy = [...usageImports.edges, ...billingRuns.edges].filter(isAtWork).length;
      const left = [orders.totalCount, busy, await portal.eventsUnderWay()];
      if (left.every((count) => count === 0)) return (Date.now() - begun) / 1_000;
      if (left.join() !== last) movedAt = Date.now();
      last = left.join();
    } catch {
      // Still coming back.
    }
  }
  return null;
}

/** Runs the billing of a month and waits for its end. @throws Error when it does not end well in time */
export async function bill(client: DrillClient, period: string, patienceMs: number): Promise<void> {
  const { runBilling } = await client.insist<{ runBilling: { billingRun?: { id: string } } }>(
    `mutation Bill($input: RunBillingInput!) { runBilling(input: $input) { ... on RunBillingSuccess { billingRun { id } } } }`,
    { input: { period } },
  );
  const id = runBilling.billingRun?.id;
  for (const end = Date.now() + patienceMs; id && Date.now() < end; await pause(LOOK_MS)) {
    const { billingRun } = await client.insist<{ billingRun: { status: string } }>(
      "query Run($id: ID!) { billingRun(id: $id) { status } }",
      { id },
    );
    if (billingRun.status === "COMPLETED") return;
    if (billingRun.status === "FAILED") throw new Error(`the billing of ${period} failed`);
  }
  throw new Error(`the billing of ${period} did not end`);
}
