import type { Job, JobContext } from "@markethall/events";
import { advance, dueSubscriptions } from "../services/advance.js";
import { loadSubscriptions } from "../services/loaded-subscription.js";

const BATCH = 50;

/** Charges the cycles that have begun and ends the terms that are over, reseller by reseller. */
export class AdvanceCyclesJob implements Job {
  readonly name = "subscriptions.advance-cycles";

  async run(_payload: unknown, { db, clock, signal }: JobContext): Promise<void> {
    const resellers = await db.read(null, (tx) =>
      tx.query("select id from known_resellers order by id"),
    );
    for (const { id } of resellers as { id: string }[]) {
      await advanceReseller(id, { db, clock, signal });
    }
  }
}

/** Batch after batch until nothing is due; a batch that stays due after its turn ends the visit. */
async function advanceReseller(
  resellerId: string,
  { db, clock, signal }: JobContext,
): Promise<void> {
  const tenant = { resellerId, customerId: null };
  let last = "";
  while (!signal.aborted) {
    const now = clock.now();
    const ids = await db.read(tenant, (tx) => dueSubscriptions(tx, now, BATCH));
    if (ids.length === 0 || ids.join() === last) return;
    last = ids.join();
    await db.write(
      tenant,
      async (tx) => {
        for (const loaded of await loadSubscriptions(tx, ids, true)) await advance(tx, loaded, now);
      },
      { now },
    );
  }
}
