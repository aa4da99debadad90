import type { Job, JobContext } from "@markethall/events";
import type { ProvisioningService } from "../services/provisioning.service.js";
import { PROVISION_ORDER, tenantSubject } from "../services/provisioning-queue.js";

/** Takes an order on at its vendors; asks for its own next round. */
export class ProvisionOrderJob implements Job {
  readonly name = PROVISION_ORDER;
  readonly timeLimitMs = 10 * 60_000;

  constructor(private readonly provisioning: ProvisioningService) {}

  run(payload: unknown, { db, clock }: JobContext): Promise<void> {
    return this.provisioning.provision(db, tenantSubject(payload), clock);
  }
}
