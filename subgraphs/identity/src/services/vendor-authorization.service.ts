import { randomUUID } from "node:crypto";
import type { Tenant } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { checkConditions } from "../domain/vendor-conditions.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import { vendorAuthorizationChanged } from "../events/announcements.js";
import { awaitOffer, knownOffer, type OfferIds } from "./offer-facts.js";

export interface VendorConditions extends OfferIds {
  readonly currency?: string | null;
  readonly noSupportPlan?: boolean | null;
  readonly vendorTenantId?: string | null;
}

/** Which vendors a customer may buy from, and on which conditions. */
export class VendorAuthorizationService {
  constructor(private readonly db: Database) {}

  /** Lets facts arrive that were made a moment ago; before the transaction, which must not wait for others. */
  async settle(tenant: Tenant, ids: OfferIds): Promise<void> {
    await awaitOffer(this.db, tenant, ids);
  }

  /** Whether a customer that has no vendors yet could be authorised for these; the field is `vendors.<place>.<name>`. */
  async check(tx: Tx, vendors: readonly VendorConditions[]): Promise<Result<null, InvalidField>> {
    const seen = new Set<string>();
    for (const [place, input] of vendors.entries()) {
      const at = ({ field, message }: InvalidField) =>
        invalidField(`vendors.${place}.${field}`, message);
      const { vendorId } = input;
      if (seen.has(vendorId))
        return invalidField(`vendors.${place}.vendorId`, "Name a vendor once.");
      seen.add(vendorId);
      const named = namedConditions(input);
      if (!named.ok) return at(named.error);
      const conditions = { ...nothing, ...named.value, vendorId };
      const fits = checkConditions(conditions, await knownOffer(tx, conditions));
      if (!fits.ok) return at(fits.error);
    }
    return ok(null);
  }

  /** Authorises, or changes the conditions that are named and leaves the others. */
  async authorize(
    tx: Tx,
    input: VendorConditions & { readonly customerId: string },
    now: Date,
  ): Promise<Result<VendorAuthorizationEntity, InvalidField | NotFound>> {
    const named = namedConditions(input);
    if (!named.ok) return named;
    // The customer's row is the lock: two who authorise one vendor at once take turns.
    const customer = await tx.findOne(CustomerEntity, {
      where: { id: input.customerId },
      lock: { mode: "pessimistic_write" },
    });
    if (!customer) return err(notFound);
    const { id: customerId } = customer;
    const { vendorId } = input;
    const known = await tx.findOneBy(VendorAuthorizationEntity, { customerId, vendorId });
    const authorization = Object.assign(known ?? begin(customer, vendorId, now), named.value);
    const fits = checkConditions(authorization, await knownOffer(tx, authorization));
    if (!fits.ok) return fits;
    const saved = await tx.save(authorization);
    await publish(tx, vendorAuthorizationChanged(saved));
    return ok(saved);
  }
}

const nothing = {
  priceBookId: null,
  currency: null,
  supportPlanId: null,
  supportPlanDecided: false,
  vendorTenantId: null,
};

/** The conditions that are named, as they are kept. */
function namedConditions(
  input: VendorConditions,
): Result<Partial<VendorAuthorizationEntity>, InvalidField> {
  if (input.supportPlanId != null && input.noSupportPlan) {
    return invalidField("noSupportPlan", "Choose a support plan or none, not both.");
  }
  const vendorTenantId =
    input.vendorTenantId == null ? null : parseName(input.vendorTenantId, "vendorTenantId");
  if (vendorTenantId && !vendorTenantId.ok) return vendorTenantId;
  return ok({
    ...(input.priceBookId != null && { priceBookId: input.priceBookId }),
    ...(input.currency != null && { currency: input.currency }),
    ...(input.supportPlanId != null && {
      supportPlanId: input.supportPlanId,
      supportPlanDecided: true,
    }),
    ...(input.noSupportPlan && { supportPlanId: null, supportPlanDecided: true }),
    ...(vendorTenantId && { vendorTenantId: vendorTenantId.value }),
  });
}

function begin(customer: CustomerEntity, vendorId: string, now: Date): VendorAuthorizationEntity {
  return Object.assign(new VendorAuthorizationEntity(), {
    id: randomUUID(),
    resellerId: customer.resellerId,
    customerId: customer.id,
    vendorId,
    ...nothing,
    createdAt: now,
  });
}
