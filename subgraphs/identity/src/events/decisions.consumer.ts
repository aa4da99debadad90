import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { AdmissionService } from "../services/admission.service.js";

interface Decided {
  readonly kind: string;
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly decision: "APPROVED" | "DECLINED";
  readonly reason: string | null;
}

/** Lets people in, or not, as approvals decided. */
export class DecisionsConsumer implements Consumer {
  readonly name = "identity.decisions";
  readonly types = ["approvals.request.decided.v1"];

  constructor(private readonly admissions: AdmissionService) {}

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const { kind, subjectId, customerId, decision, reason } = event.payload as Decided;
    if (kind !== "SIGN_UP" && kind !== "ACCOUNT_ACCESS") return;
    await this.admissions.decided(tx, kind, {
      subjectId,
      customerId,
      approved: decision === "APPROVED",
      reason,
    });
  }
}
