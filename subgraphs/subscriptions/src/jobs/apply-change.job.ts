import type { Job, JobContext } from "@markethall/events";
import type { VendorCommandService } from "../services/vendor-command.service.js";
import { APPLY_CHANGE, tenantSubject } from "../services/provisioning-queue.js";

/** Tells a subscription's vendor what was changed. */
export class ApplyChangeJob implements Job {
  readonly name = APPLY_CHANGE;

  constructor(private readonly commands: VendorCommandService) {}

  run(payload: unknown, { db, clock }: JobContext): Promise<void> {
    return this.commands.apply(db, tenantSubject(payload), clock);
  }
}
