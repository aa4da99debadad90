import type { Job, JobContext } from "@markethall/events";
import { PUBLISH_PRICE_LISTS, type PublishPriceListsPayload } from "../services/master-prices.js";
import { customBooks, publishPriceList } from "../services/price-lists.js";

/**
 * After a change of list prices: publishes what it moved in every reseller's books. One transaction
 * for each reseller; run twice it says the same again, which changes nothing for who listens.
 */
export const publishPriceListsJob: Job = {
  name: PUBLISH_PRICE_LISTS,
  timeLimitMs: 10 * 60_000,
  async run(payload: unknown, { db, clock, signal }: JobContext): Promise<void> {
    const { masterBookId, revision } = payload as PublishPriceListsPayload;
    const resellers: { id: string }[] = await db.read(null, (tx) =>
      tx.query("select id from known_resellers order by id"),
    );
    for (const { id: resellerId } of resellers) {
      signal.throwIfAborted();
      const now = clock.now();
      await db.write(
        { resellerId, customerId: null },
        async (tx) => {
          for (const book of await customBooks(tx, { masterBookId })) {
            await publishPriceList(tx, book, now, { masterRevision: revision });
          }
        },
        { now },
      );
    }
  },
};
