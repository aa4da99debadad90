import type { Consumer, DomainEvent } from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { CloudAccountService } from "../services/cloud-account.service.js";
import type { OrderService } from "../services/order.service.js";
import type { RequestDecided } from "./payloads.js";

/** Acts on decisions of approvals. A decision takes effect once: what no longer waits for it stays as it is. */
export class DecisionsConsumer implements Consumer {
  readonly name = "subscriptions.decisions";
  readonly types = ["approvals.request.decided.v1"];

  constructor(
    private readonly orders: OrderService,
    private readonly accounts: CloudAccountService,
  ) {}

  async handle(tx: Tx, event: DomainEvent, clock: Clock): Promise<void> {
    const { kind, subjectId, decision, reason } = event.payload as RequestDecided;
    if (kind === "ORDER")
      return this.orders.decided(tx, subjectId, { decision, reason }, clock.now());
    if (kind === "CLOUD_ACCOUNT_PROVISION") return this.accounts.decided(tx, subjectId, decision);
  }
}
