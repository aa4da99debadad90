import {
  type Consumer,
  type DomainEvent,
  STUCK_WORK_RETRIED,
  type StuckWorkRetried,
} from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { CloudAccountService } from "../services/cloud-account.service.js";
import type { OrderService } from "../services/order.service.js";
import { applyChanges } from "../services/provisioning-queue.js";

/** Lets what a person saw held up be tried again at once; what goes on or is done meanwhile stays as it is. */
export class RetriesConsumer implements Consumer {
  readonly name = "subscriptions.retries";
  readonly types = [STUCK_WORK_RETRIED];

  constructor(
    private readonly orders: OrderService,
    private readonly accounts: CloudAccountService,
  ) {}

  async handle(tx: Tx, { tenantId, payload }: DomainEvent, clock: Clock): Promise<void> {
    const { kind, subjectId } = payload as StuckWorkRetried;
    if (kind === "ORDER") return this.orders.tryAgain(tx, subjectId, clock.now());
    if (kind === "CLOUD_ACCOUNT") return this.accounts.tryAgain(tx, subjectId);
    if (kind === "SUBSCRIPTION_CHANGE") {
      return applyChanges(tx, { resellerId: tenantId, id: subjectId });
    }
  }
}
