import { createWorker as approvals } from "@markethall/approvals/worker";
import { createWorker as billing } from "@markethall/billing/worker";
import { createWorker as catalog } from "@markethall/catalog/worker";
import type { SubgraphWorker, WorkerConfig } from "@markethall/events";
import { createWorker as identity } from "@markethall/identity/worker";
import type { Database } from "@markethall/runtime";
import { createWorker as subscriptions } from "@markethall/subscriptions/worker";

/** How each subgraph makes its consumers and jobs, by its name. */
export const createWorkers: Readonly<
  Record<string, (db: Database, config: WorkerConfig) => SubgraphWorker>
> = { identity, catalog, subscriptions, billing, approvals };
