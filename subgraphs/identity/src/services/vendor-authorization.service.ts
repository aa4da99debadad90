import { randomUUID } from "node:crypto";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import { vendorAuthorizationChanged } from "../events/announcements.js";

export interface VendorConditions {
  readonly customerId: string;
  readonly vendorId: string;
  readonly priceBookId?: string | null;
  readonly currency?: string | null;
  readonly supportPlanId?: string | null;
  readonly noSupportPlan?: boolean | null;
  readonly vendorTenantId?: string | null;
}

/** Which vendors a customer may buy from, and on which conditions. */
export class VendorAuthorizationService {
  /** Authorises, or changes the conditions that are named and leaves the others. */
  async authorize(
    tx: Tx,
    input: VendorConditions,
    now: Date,
  ): Promise<Result<VendorAuthorizationEntity, InvalidField | NotFound>> {
    if (input.supportPlanId != null && input.noSupportPlan) {
      return invalidField("noSupportPlan", "Choose a support plan or none, not both.");
    }
    const vendorTenantId =
      input.vendorTenantId == null ? null : parseName(input.vendorTenantId, "vendorTenantId");
    if (vendorTenantId && !vendorTenantId.ok) return vendorTenantId;
    // The customer's row is the lock: two who authorise one vendor at once take turns.
    const customer = await tx.findOne(CustomerEntity, {
      where: { id: input.customerId },
      lock: { mode: "pessimistic_write" },
    });
    if (!customer) return err(notFound);
    const known = await tx.findOneBy(VendorAuthorizationEntity, {
      customerId: customer.id,
      vendorId: input.vendorId,
    });
    const authorization =
      known ??
      Object.assign(new VendorAuthorizationEntity(), {
        id: randomUUID(),
        resellerId: customer.resellerId,
        customerId: customer.id,
        vendorId: input.vendorId,
        priceBookId: null,
        currency: null,
        supportPlanId: null,
        supportPlanDecided: false,
        vendorTenantId: null,
        createdAt: now,
      });
    const saved = await tx.save(
      Object.assign(authorization, {
        ...(input.priceBookId != null && { priceBookId: input.priceBookId }),
        ...(input.currency != null && { currency: input.currency }),
        ...(input.supportPlanId != null && {
          supportPlanId: input.supportPlanId,
          supportPlanDecided: true,
        }),
        ...(input.noSupportPlan && { supportPlanId: null, supportPlanDecided: true }),
        ...(vendorTenantId && { vendorTenantId: vendorTenantId.value }),
      }),
    );
    await publish(tx, vendorAuthorizationChanged(saved));
    return ok(saved);
  }
}
