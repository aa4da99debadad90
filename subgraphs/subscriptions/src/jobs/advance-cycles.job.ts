import type { Job, JobContext } from "@markethall/events";
import { advance, dueSubscriptions } from "../services/advance.js";
import { loadSubscriptions } from "../services/loaded-subscription.js";

const BATCH = 50;

/** Charges the cycles that have begun and ends the terms that are over, reseller by reseller. */
export class AdvanceCyclesJob implements Job {
  readonly name = "subscriptions.advance-cycles";
  readonly timeLimitMs = 10 * 60_000;

  /** @throws AggregateError after everything else is done, so that the job comes again for what failed. */
  async run(_payload: unknown, context: JobContext): Promise<void> {
    const resellers: { id: string }[] = await context.db.read(null, (tx) =>
      tx.query("select id from known_resellers order by id"),
    );
    const failures: unknown[] = [];
    for (const { id } of resellers) failures.push(...(await advanceReseller(id, context)));
    if (failures.length > 0) throw new AggregateError(failures, "subscriptions did not advance");
  }
}

/** Batch after batch until nothing is due. One that fails does not hold its neighbours up. */
async function advanceReseller(resellerId: string, context: JobContext): Promise<unknown[]> {
  const { db, clock, signal } = context;
  const tenant = { resellerId, customerId: null };
  const failed = new Map<string, unknown>();
  for (;;) {
    signal.throwIfAborted();
    const now = clock.now();
    const ids = await db.read(tenant, (tx) => dueSubscriptions(tx, now, BATCH, [...failed.keys()]));
    if (ids.length === 0) break;
    try {
      await advanceBatch(ids, now, context, resellerId);
    } catch {
      for (const id of ids) {
        await advanceBatch([id], now, context, resellerId).catch((error: unknown) =>
          failed.set(id, error),
        );
      }
    }
  }
  return [...failed.values()];
}

async function advanceBatch(
  ids: readonly string[],
  now: Date,
  { db }: JobContext,
  resellerId: string,
): Promise<void> {
  await db.write(
    { resellerId, customerId: null },
    async (tx) => {
      for (const loaded of await loadSubscriptions(tx, ids, true)) await advance(tx, loaded, now);
    },
    { now },
  );
}
