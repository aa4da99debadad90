import type { Tenant } from "@markethall/auth";
import type { Database, Tx } from "@markethall/runtime";
import type { KnownOffer } from "../domain/vendor-conditions.js";

/** What an authorisation may point at. */
export interface OfferIds {
  readonly vendorId: string;
  readonly priceBookId?: string | null;
  readonly supportPlanId?: string | null;
}

/** What the transaction's reseller may name; another reseller's book is as unknown as none. */
export async function knownOffer(tx: Tx, ids: OfferIds): Promise<KnownOffer> {
  const [row] = await tx.query(
    `select (select jsonb_build_object('id', v.id) from known_vendor v where v.id = $1) as vendor,
            (select jsonb_build_object('vendorId', b.vendor_id, 'currency', b.currency)
               from known_price_book b where b.id = $2) as "priceBook",
            (select jsonb_build_object('id', s.id) from known_support_plan s where s.id = $3) as "supportPlan"`,
    [ids.vendorId, ids.priceBookId ?? null, ids.supportPlanId ?? null],
  );
  return row as KnownOffer;
}

const PATIENCE_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Waits a moment for facts that are on their way: a book made a second ago is announced by catalog and may not have
 * arrived. Whoever names what does not exist waits as long as whoever names another reseller's.
 */
export async function awaitOffer(db: Database, tenant: Tenant, ids: OfferIds): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const known = await db.read(tenant, (tx) => knownOffer(tx, ids));
    const arrived =
      known.vendor !== null &&
      (ids.priceBookId == null || known.priceBook !== null) &&
      (ids.supportPlanId == null || known.supportPlan !== null);
    if (arrived) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
