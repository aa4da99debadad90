import {
  type Consumer,
  type DomainEvent,
  STUCK_WORK_RETRIED,
  type StuckWorkRetried,
} from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { BillingRunService } from "../services/billing-run.service.js";

/** Takes a billing run up again that a person saw given up. */
export class RetriesConsumer implements Consumer {
  readonly name = "billing.retries";
  readonly types = [STUCK_WORK_RETRIED];

  constructor(private readonly runs: BillingRunService) {}

  async handle(tx: Tx, { payload }: DomainEvent): Promise<void> {
    const { kind, subjectId } = payload as StuckWorkRetried;
    if (kind === "BILLING_RUN") await this.runs.tryAgain(tx, subjectId);
  }
}
