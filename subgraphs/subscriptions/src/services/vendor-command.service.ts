import type { Clock } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { IsNull } from "typeorm";
import type { VendorConnector } from "../connectors/vendor-connector.js";
import { retryDelay } from "../domain/backoff.js";
import { vendorReference } from "../domain/vendor-reference.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { VendorCommandEntity } from "../entities/vendor-command.entity.js";
import { VendorFactEntity } from "../entities/vendor-fact.entity.js";
import { recordActivity } from "./activity.js";
import { applyChanges, type TenantSubject } from "./provisioning-queue.js";
import { announceChangeProgress } from "./stuck-work.js";

interface Errand {
  readonly command: VendorCommandEntity;
  readonly vendor: string;
  readonly vendorSubscriptionId: string;
}

/** Tells vendors what was changed, in order, each command until it arrived; a repetition has no second effect. */
export class VendorCommandService {
  constructor(private readonly connector: VendorConnector) {}

  async apply(db: Database, subject: TenantSubject, clock: Clock): Promise<void> {
    const tenant = { resellerId: subject.resellerId, customerId: null };
    for (;;) {
      const errand = await db.read(tenant, (tx) => nextErrand(tx, subject.id));
      if (!errand) return;
      const failure = await this.tell(errand);
      const now = clock.now();
      const more = await db.write(
        tenant,
        (tx) => settle(tx, subject, errand.command.id, failure, now),
        { now },
      );
      if (!more) return;
    }
  }

  /** Null when the vendor took it, else why not. */
  private async tell({ command, vendor, vendorSubscriptionId }: Errand): Promise<string | null> {
    try {
      await this.connector.instruct(vendor, vendorSubscriptionId, {
        operation: command.operation,
        reference: vendorReference(command.resellerId, command.id),
        quantity: command.quantity,
      });
      return null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return error.message;
    }
  }
}

async function nextErrand(tx: Tx, subscriptionId: string): Promise<Errand | null> {
  const command = await tx.findOne(VendorCommandEntity, {
    where: { subscriptionId, doneAt: IsNull() },
    order: { ord: "ASC" },
  });
  const row = command && (await tx.findOneBy(CloudSubscriptionEntity, { id: subscriptionId }));
  const vendor = row && (await tx.findOneBy(VendorFactEntity, { vendorId: row.vendorId }));
  if (!command || !row?.vendorReference || !vendor) return null;
  return { command, vendor: vendor.slug, vendorSubscriptionId: row.vendorReference };
}

/** Answers whether the next command may go out at once. */
async function settle(
  tx: Tx,
  subject: TenantSubject,
  commandId: string,
  failure: string | null,
  now: Date,
): Promise<boolean> {
  const command = await tx.findOneOrFail(VendorCommandEntity, {
    where: { id: commandId },
    lock: { mode: "pessimistic_write" },
  });
  if (command.doneAt !== null) return true;
  const wasStuck = command.stuckBecause !== null;
  command.attempts += 1;
  command.stuckBecause = failure;
  if (failure === null) command.doneAt = now;
  await tx.save(command);
  const row = await tx.findOneByOrFail(CloudSubscriptionEntity, { id: command.subscriptionId });
  if (wasStuck || failure !== null) await announceChangeProgress(tx, row, command);
  if (failure === null) return true;
  if (command.attempts === TOLD_AFTER) await tellPeople(tx, row, failure, now);
  await applyChanges(tx, subject, retryDelay(command.attempts));
  return false;
}

/** Failures in a row after which the timeline says so; the first ones pass by themselves. */
const TOLD_AFTER = 3;

async function tellPeople(
  tx: Tx,
  row: CloudSubscriptionEntity,
  failure: string,
  now: Date,
): Promise<void> {
  const summary = `The vendor has not taken the last change yet and is asked again. ${failure}`;
  await recordActivity(tx, row, { kind: "VENDOR_LATE", summary, at: now, actorName: null });
}
