import type { Job, JobContext } from "@markethall/events";
import type { AccountProvisioningService } from "../services/account-provisioning.service.js";
import { PROVISION_ACCOUNT, tenantSubject } from "../services/provisioning-queue.js";

/** Makes an approved account at its vendor. */
export class ProvisionAccountJob implements Job {
  readonly name = PROVISION_ACCOUNT;

  constructor(private readonly provisioning: AccountProvisioningService) {}

  run(payload: unknown, { db, clock }: JobContext): Promise<void> {
    return this.provisioning.provision(db, tenantSubject(payload), clock);
  }
}
