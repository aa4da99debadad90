import { randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import type { VendorOperation } from "../domain/vendor-operation.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { VendorCommandEntity } from "../entities/vendor-command.entity.js";
import { applyChanges } from "./provisioning-queue.js";

/** Notes what the vendor has to be told, with the change that makes it necessary; a job tells it. */
export async function tellVendor(
  tx: Tx,
  row: CloudSubscriptionEntity,
  operation: VendorOperation,
  at: Date,
): Promise<void> {
  if (row.vendorReference === null) return;
  await tx.insert(VendorCommandEntity, {
    id: randomUUID(),
    resellerId: row.resellerId,
    customerId: row.customerId,
    subscriptionId: row.id,
    operation,
    quantity: operation === "QUANTITY" ? row.seatCount : null,
    createdAt: at,
    attempts: 0,
    doneAt: null,
    stuckBecause: null,
  });
  await applyChanges(tx, row);
}
