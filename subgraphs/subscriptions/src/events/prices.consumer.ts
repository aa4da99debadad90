import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { PriceBookChanged, PriceListChanged } from "./payloads.js";
import { placeOf } from "./place.js";

/** Keeps the reseller's price books and their effective prices: what an order is priced by. */
export const pricesConsumer: Consumer = {
  name: "subscriptions.prices",
  types: ["catalog.price-book.changed.v1", "catalog.price-list.changed.v1"],
  async handle(tx, event) {
    if (event.type === "catalog.price-book.changed.v1") {
      return priceBookChanged(tx, event as DomainEvent<PriceBookChanged>);
    }
    return priceListChanged(tx, event as DomainEvent<PriceListChanged>);
  },
};

async function priceBookChanged(tx: Tx, event: DomainEvent<PriceBookChanged>): Promise<void> {
  const { payload, tenantId } = event;
  await tx.query(
    `insert into price_books as known
       (reseller_id, price_book_id, name, vendor_id, currency, revision, is_default, as_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (price_book_id) do update
       set name = excluded.name, currency = excluded.currency, revision = excluded.revision,
           is_default = excluded.is_default, as_of = excluded.as_of
     where known.as_of <= excluded.as_of`,
    [
      tenantId,
      payload.priceBookId,
      payload.name,
      payload.vendorId,
      payload.currency,
      payload.revision,
      payload.isDefault,
      placeOf(event),
    ],
  );
}

/** A chunk replaces what older revisions said of its plans, and leaves other plans alone. */
async function priceListChanged(tx: Tx, event: DomainEvent<PriceListChanged>): Promise<void> {
  const { priceBookId, revision, prices } = event.payload;
  const planIds = [...new Set(prices.map(({ planId }) => planId))];
  await tx.query(
    "delete from price_entries where price_book_id = $1 and plan_id = any($2::uuid[]) and revision < $3",
    [priceBookId, planIds, revision],
  );
  await tx.query(
    `insert into price_entries as known
       (reseller_id, price_book_id, plan_id, valid_from, price, cost, list, revision, as_of)
     select $1, $2, plan_id, valid_from, price, cost, list, $3, $4
       from unnest($5::uuid[], $6::timestamptz[], $7::numeric[], $8::numeric[], $9::numeric[])
            as new (plan_id, valid_from, price, cost, list)
      where not exists (select 1 from price_entries newer
                         where newer.price_book_id = $2 and newer.plan_id = new.plan_id and newer.revision > $3)
     on conflict (price_book_id, plan_id, valid_from) do update
       set price = excluded.price, cost = excluded.cost, list = excluded.list, revision = excluded.revision,
           as_of = excluded.as_of
     where (known.revision, known.as_of) <= (excluded.revision, excluded.as_of)`,
    [
      event.tenantId,
      priceBookId,
      revision,
      placeOf(event),
      prices.map((entry) => entry.planId),
      prices.map((entry) => entry.validFrom),
      prices.map((entry) => entry.price),
      prices.map((entry) => entry.cost),
      prices.map((entry) => entry.list),
    ],
  );
}
