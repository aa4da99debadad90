import { isOutOfTime, type Job } from "@markethall/events";
import type { Clock } from "@markethall/result";
import { isInfrastructure } from "@markethall/runtime";
import { ATTEMPT_LIMIT_MS } from "../domain/work-bound.js";
import { type BillingRunService, RUN_BILLING } from "../services/billing-run.service.js";

/** Does a billing run, some customers per transaction. A run that dies goes on where it stopped. */
export class RunBillingJob implements Job {
  readonly name = RUN_BILLING;
  readonly timeLimitMs = ATTEMPT_LIMIT_MS;

  constructor(
    private readonly runs: BillingRunService,
    private readonly realTime: Clock = { now: () => new Date() },
  ) {}

  async run(payload: unknown, { db, clock, signal }: Parameters<Job["run"]>[1]): Promise<void> {
    const { resellerId, runId } = payload as { resellerId: string; runId: string };
    const write = <T>(work: Parameters<typeof db.write<T>>[1]) =>
      db.write({ resellerId, customerId: null }, work, { now: clock.now() });
    const begun = await write((tx) => this.runs.begin(tx, runId, clock.now(), this.realTime.now()));
    if (!begun) return;
    try {
      do signal.throwIfAborted();
      while (await write((tx) => this.runs.step(tx, runId, clock.now())));
    } catch (error) {
      const late = isOutOfTime(signal);
      if (isInfrastructure(error) || (signal.aborted && !late)) throw error;
      // Thrown on, the job is tried again later; once it is given up, the run says so.
      const cause = late ? "TIME" : "ERROR";
      if (await write((tx) => this.runs.failed(tx, runId, clock.now(), cause))) throw error;
    }
  }
}
