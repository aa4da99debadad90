import type { Fence, Tx } from "@markethall/runtime";

/** A job's worker was silent for too long: another one has the job, or may have it any moment. */
export class LeaseLostError extends Error {
  override name = "LeaseLostError";
}

/** A job as a worker took it: the same job taken again, even by the same worker, is another lease. */
export interface HeldJob {
  readonly id: string;
  readonly locked_by: string | null;
  readonly locked_at: Date | null;
}

/** Asks PostgreSQL, again where a connection ends; so it must be right to be asked twice. */
export type Asking = (
  sql: string,
  values: unknown[],
) => Promise<{ rows: Record<string, unknown>[] }>;

/** One attempt at a job, as PostgreSQL knows it. */
export class Lease {
  private readonly claim: readonly unknown[];

  constructor(
    private readonly ask: Asking,
    private readonly job: HeldJob,
  ) {
    this.claim = [job.id, job.locked_by, job.locked_at];
  }

  /**
   * Keeps a transaction of a job only while the job is its worker's: the answer locks the job's row until the commit. Asked
   * last, so that the rows of the business are locked before the job's in every transaction, and nobody waits in a circle.
   */
  readonly fence: Fence = async (tx: Tx) => {
    const [answer] = await tx.query("select jobs.holds_lease($1, $2, $3) as held", [...this.claim]);
    if (!answer.held) throw this.lost();
  };

  /**
   * Takes the job away, since it is done. graphile-worker would do it whoever holds it now.
   * @throws LeaseLostError when the job is another worker's by now.
   */
  async finish(): Promise<void> {
    const { rows } = await this.ask("select jobs.finish($1, $2, $3) as done", [...this.claim]);
    if (!rows[0]?.done) throw this.lost();
  }

  /** Leaves the job to a later attempt, if it is still this worker's. @param counts whether this one is used up */
  async giveBack(reason: string, counts: boolean): Promise<void> {
    await this.ask("select jobs.give_back($1, $2, $3, $4, $5)", [...this.claim, reason, counts]);
  }

  /** Keeps that the attempt took too long: from now on people see the job, even while it is tried again (A25). */
  async overran(): Promise<void> {
    await this.ask("select jobs.note_overrun($1)", [this.job.id]);
  }

  private lost(): LeaseLostError {
    return new LeaseLostError(`job ${this.job.id} was given to another worker`);
  }
}
