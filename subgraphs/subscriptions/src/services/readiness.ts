import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import { type Precondition, preconditions } from "../domain/readiness.js";
import { type PublishedTerms, requiredTerms } from "../domain/required-terms.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import { vendorsById } from "./plans.js";

/** What a customer's set-up lacks for some vendors, and the terms it has still to accept. */
export interface Readiness {
  readonly preconditions: readonly Precondition[];
  /** Required and not accepted; one set of terms may hold for several vendors. */
  readonly openTermsIds: readonly string[];
}

/**
 * The checklist of a customer for vendors, from what other subgraphs announced.
 * @param acceptedNow Terms that the person accepts with this very act.
 */
export async function readinessFor(
  tx: Tx,
  customerId: string,
  vendorIds: readonly string[],
  acceptedNow: readonly string[] = [],
): Promise<Readiness> {
  const vendors = await vendorsById(tx, vendorIds);
  const authorizations = await tx.findBy(VendorAuthorizationEntity, {
    customerId,
    vendorId: In([...vendorIds]),
  });
  const published = await publishedTerms(tx);
  const accepted = new Set([...(await acceptedTerms(tx, customerId)), ...acceptedNow]);
  const open = new Set<string>();

  const rows = vendorIds.flatMap((vendorId) => {
    const vendor = vendors.get(vendorId);
    const authorization = authorizations.find((row) => row.vendorId === vendorId);
    const missing = requiredTerms(published, vendorId).filter(
      ({ termsId }) => !accepted.has(termsId),
    );
    for (const { termsId } of missing) open.add(termsId);
    return preconditions({
      vendorId,
      vendorName: vendor?.name ?? "The vendor",
      needsTenantId: vendor?.needsTenantId ?? false,
      authorization: authorization
        ? {
            hasPriceBook: authorization.priceBookId !== null,
            hasCurrency: authorization.currency !== null,
            supportPlanDecided: authorization.supportPlanDecided,
            hasVendorTenant: Boolean(authorization.vendorTenantId),
          }
        : null,
      termsAccepted: missing.length === 0,
    });
  });
  return { preconditions: rows, openTermsIds: [...open] };
}

async function publishedTerms(tx: Tx): Promise<PublishedTerms[]> {
  return tx.query(
    `select terms_id as "termsId", kind, vendor_id as "vendorId", version from terms`,
  );
}

async function acceptedTerms(tx: Tx, customerId: string): Promise<string[]> {
  const rows: { terms_id: string }[] = await tx.query(
    "select terms_id from terms_acceptances where customer_id = $1",
    [customerId],
  );
  return rows.map(({ terms_id }) => terms_id);
}

/** Keeps an acceptance given at the checkout; answers the ids that are new. */
export async function acceptTerms(
  tx: Tx,
  { resellerId, customerId, userId, termsIds, at }: TermsAcceptance,
): Promise<string[]> {
  const rows: { terms_id: string }[] = await tx.query(
    `insert into terms_acceptances (reseller_id, customer_id, terms_id, user_id, accepted_at)
     select $1, $2, terms_id, $3, $4 from terms where terms_id = any($5::uuid[])
     on conflict do nothing returning terms_id`,
    [resellerId, customerId, userId, at, termsIds],
  );
  return rows.map(({ terms_id }) => terms_id);
}

interface TermsAcceptance {
  readonly resellerId: string;
  readonly customerId: string;
  readonly userId: string | null;
  readonly termsIds: readonly string[];
  readonly at: Date;
}
