import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

interface Facts {
  readonly vendorId: string;
  readonly name: string;
  readonly priceBookId: string;
  readonly currency: string;
  readonly supportPlanId: string;
}

type Keep = (tx: Tx, facts: Facts, resellerId: string) => Promise<unknown>;

/** A fact that came before is replaced: none of these goes back to what it was. */
const keepers: Readonly<Record<string, Keep>> = {
  "catalog.vendor.changed.v1": (tx, { vendorId, name }) =>
    tx.query(
      "insert into known_vendor (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name",
      [vendorId, name],
    ),
  "catalog.price-book.changed.v1": (tx, { priceBookId, vendorId, currency }, resellerId) =>
    tx.query(
      `insert into known_price_book (id, reseller_id, vendor_id, currency) values ($1, $2, $3, $4)
       on conflict (id) do nothing`,
      [priceBookId, resellerId, vendorId, currency],
    ),
  "billing.support-plan.changed.v1": (tx, { supportPlanId }, resellerId) =>
    tx.query(
      "insert into known_support_plan (id, reseller_id) values ($1, $2) on conflict (id) do nothing",
      [supportPlanId, resellerId],
    ),
};

/** Keeps what an authorisation may name. */
export const offerFactsConsumer: Consumer = {
  name: "identity.offer-facts",
  types: Object.keys(keepers),

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    await keepers[event.type]?.(tx, event.payload as Facts, event.tenantId);
  },
};
