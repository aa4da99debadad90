import { randomUUID } from "node:crypto";
import { type Actor, tenantOf } from "@markethall/auth";
import { announceStuckWork, enqueue, publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import { isPeriodLabel, statementPeriod } from "../domain/period.js";
import { failureOf, isOverdue } from "../domain/work-bound.js";
import { BillingRunEntity } from "../entities/billing-run.entity.js";
import { generateStatements } from "./statement-generator.js";
import type { InvalidInput } from "./usage-import.service.js";

export const RUN_BILLING = "billing.run-period";

/** Customers whose drafts are made in one transaction: what dies half way loses no more. */
const customersAtOnce = 200;
/** Errors after which a run is given up, so that it does not block the period. */
const attemptsGiven = 3;

export interface RunInProgress {
  readonly kind: "RunInProgress";
  readonly runId: string;
}

export interface RunBillingChoice {
  readonly period: string;
  readonly customerIds?: readonly string[] | null;
}

/** Billing runs: ordered by staff, done step by step by a job, taken up where they stopped. */
export class BillingRunService {
  /** Two runs of a period at once are one: the second is told of the first. */
  async request(
    tx: Tx,
    actor: Actor,
    { period, customerIds }: RunBillingChoice,
    now: Date,
  ): Promise<Result<{ runId: string }, InvalidInput | NotFound | RunInProgress>> {
    const tenant = tenantOf(actor);
    if (!tenant) return err(notFound);
    if (!isPeriodLabel(period) || statementPeriod(period).start > now.toISOString().slice(0, 10)) {
      return err({
        kind: "InvalidInput",
        field: "period",
        message: "Give a month that has begun, such as 2026-10.",
      });
    }
    const customers = customerIds?.length ? [...new Set(customerIds)] : null;
    if (customers && (await knownCustomers(tx, customers)) < customers.length) return err(notFound);

    const runId = randomUUID();
    const [started] = await tx.query(
      `insert into billing_run (id, reseller_id, period, status, customer_ids, started_at) values ($1, $2, $3, 'QUEUED', $4, $5)
       on conflict (reseller_id, period) where status in ('QUEUED', 'RUNNING') do nothing returning id`,
      [runId, tenant.resellerId, period, customers, now],
    );
    if (!started) {
      const [underWay] = await tx.query(
        "select id from billing_run where period = $1 and status in ('QUEUED', 'RUNNING')",
        [period],
      );
      return err({ kind: "RunInProgress", runId: underWay.id });
    }
    await queueRun(tx, tenant.resellerId, runId);
    await announce(tx, runId);
    return ok({ runId });
  }

  /**
   * Takes a run up, new or left over. False when there is nothing to do, or when it lasted too long and is given up.
   * @param realNow Of the machines, by which its bound is measured; `now` is the business's.
   */
  async begin(tx: Tx, runId: string, now: Date, realNow: Date): Promise<boolean> {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    if (isOverdue(run.beganAt, realNow)) {
      await giveUp(tx, run, failureOf("run", "TIME"), now);
      return false;
    }
    if (run.beganAt === null) await tx.update(BillingRunEntity, runId, { beganAt: realNow });
    if (run.status === "QUEUED") {
      const [{ total }] = await tx.query(
        "select count(*)::int as total from customer where $1::uuid[] is null or customer_id = any($1)",
        [run.customerIds],
      );
      await tx.update(BillingRunEntity, runId, { status: "RUNNING", total });
    }
    await announce(tx, runId);
    return true;
  }

  /** The drafts of the next customers, and the run's place after them. False when it is done. */
  async step(tx: Tx, runId: string, now: Date): Promise<boolean> {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    const customers = await nextCustomers(tx, run);
    if (customers.length === 0) {
      await tx.update(BillingRunEntity, runId, { status: "COMPLETED", finishedAt: now });
      await announce(tx, runId);
      if (run.attempts > 0)
        await announceProgress(tx, run, { attempts: run.attempts, failure: null });
      return false;
    }
    const generated = await generateStatements(tx, customers, {
      resellerId: run.resellerId,
      runId,
      period: statementPeriod(run.period),
      now,
    });
    await tx.update(BillingRunEntity, runId, {
      lastCustomer: customers.at(-1)!,
      done: run.done + customers.length,
      statementCount: run.statementCount + generated.statements,
      lineCount: run.lineCount + generated.lines,
      skipped: [...run.skipped, ...generated.skipped],
    });
    await announce(tx, runId);
    return true;
  }

  /** Notes an error, or that an attempt took too long; answers whether to try again. */
  async failed(
    tx: Tx,
    runId: string,
    now: Date,
    cause: "ERROR" | "TIME" = "ERROR",
  ): Promise<boolean> {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    const attempts = run.attempts + 1;
    if (attempts >= attemptsGiven) {
      await giveUp(tx, { ...run, attempts }, failureOf("run", cause), now);
      return false;
    }
    const failure =
      cause === "TIME"
        ? "The run took long and will be taken up where it stopped."
        : "The run met an error and will be taken up where it stopped.";
    await tx.update(BillingRunEntity, runId, { attempts, failure });
    await announce(tx, runId);
    await announceProgress(tx, run, { attempts, failure });
    return true;
  }

  /** From the list of stuck work: takes a run up that was given up, unless the period has another one by now. */
  async tryAgain(tx: Tx, runId: string): Promise<void> {
    const run = await tx.findOne(BillingRunEntity, {
      where: { id: runId },
      lock: { mode: "pessimistic_write" },
    });
    if (run?.status !== "FAILED") return;
    await announceProgress(tx, run, { attempts: 0, failure: null });
    const underWay = { period: run.period, status: In(["QUEUED", "RUNNING"]) };
    if (await tx.existsBy(BillingRunEntity, underWay)) return;
    const fresh = {
      status: "QUEUED",
      attempts: 0,
      failure: null,
      beganAt: null,
      finishedAt: null,
    } as const;
    await tx.update(BillingRunEntity, runId, fresh);
    await queueRun(tx, run.resellerId, runId);
    await announce(tx, runId);
  }
}

/** Ends a run without success, visibly and with its reason. */
async function giveUp(
  tx: Tx,
  run: Pick<BillingRunEntity, "id" | "period" | "attempts">,
  failure: string,
  now: Date,
): Promise<void> {
  const { id, attempts } = run;
  await tx.update(BillingRunEntity, id, { status: "FAILED", attempts, failure, finishedAt: now });
  await announce(tx, id);
  await announceProgress(tx, run, { attempts, failure }, true);
}

/** The run, locked, while there is something to do on it. */
async function lockRun(tx: Tx, runId: string): Promise<BillingRunEntity | null> {
  const run = await tx.findOne(BillingRunEntity, {
    where: { id: runId },
    lock: { mode: "pessimistic_write" },
  });
  return run && (run.status === "QUEUED" || run.status === "RUNNING") ? run : null;
}

async function nextCustomers(tx: Tx, run: BillingRunEntity): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select customer_id as id from customer
      where ($1::uuid is null or customer_id > $1) and ($2::uuid[] is null or customer_id = any($2))
      order by customer_id limit $3`,
    [run.lastCustomer, run.customerIds, customersAtOnce],
  );
  return rows.map(({ id }) => id);
}

async function knownCustomers(tx: Tx, ids: readonly string[]): Promise<number> {
  const [{ known }] = await tx.query(
    "select count(*)::int as known from customer where customer_id = any($1)",
    [ids],
  );
  return known;
}

function queueRun(tx: Tx, resellerId: string, runId: string): Promise<void> {
  return enqueue(tx, RUN_BILLING, { resellerId, runId }, { key: `${RUN_BILLING}:${runId}` });
}

/** Tells the console's list whether a run is held up (A25). */
function announceProgress(
  tx: Tx,
  { id, period }: Pick<BillingRunEntity, "id" | "period">,
  { attempts, failure }: Pick<BillingRunEntity, "attempts" | "failure">,
  needsPerson = false,
): Promise<void> {
  return announceStuckWork(tx, {
    kind: "BILLING_RUN",
    subjectId: id,
    customerId: null,
    subject: `Billing run of ${period}`,
    reason: failure,
    attempts,
    needsPerson,
  });
}

function announce(tx: Tx, runId: string): Promise<void> {
  return publish(tx, {
    type: "billing.run.progressed.v1",
    audience: "console",
    payload: { runId },
  });
}
