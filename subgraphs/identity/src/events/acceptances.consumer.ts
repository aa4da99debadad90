import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { TermsEntity } from "../entities/terms.entity.js";
import type { TermsService } from "../services/terms.service.js";

interface Accepted {
  readonly customerId: string;
  readonly termsId: string;
  readonly userId: string;
  readonly acceptedAt: string;
  readonly ip: string;
}

/** Keeps, as evidence, terms that were ticked at a checkout, and tells everybody as for any other acceptance. */
export class AcceptancesConsumer implements Consumer {
  readonly name = "identity.acceptances";
  readonly types = ["subscriptions.terms.accepted.v1"];

  constructor(private readonly termsService: TermsService) {}

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const { customerId, termsId, userId, acceptedAt, ip } = event.payload as Accepted;
    const terms = await tx.findOneBy(TermsEntity, { id: termsId });
    if (!terms) return;
    await this.termsService.record(tx, {
      terms,
      customerId,
      userId,
      ip,
      now: new Date(acceptedAt),
    });
  }
}
