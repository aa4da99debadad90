import type { Feature } from "@markethall/auth";
import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

interface ResellerChanged {
  readonly resellerId: string;
  readonly status: string;
  readonly features: readonly Feature[];
}

interface CustomerChanged {
  readonly customerId: string;
  readonly status: string;
}

interface VendorAuthorizationChanged {
  readonly customerId: string;
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
}

/**
 * Keeps what the catalog has to know of resellers and customers. Every row says since when it is
 * true, and older news changes nothing, so that the order of arrival does not matter (A23).
 */
export const identityConsumer: Consumer = {
  name: "catalog.identity",
  types: [
    "identity.reseller.changed.v1",
    "identity.customer.changed.v1",
    "identity.vendor-authorization.changed.v1",
  ],
  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    switch (event.type) {
      case "identity.reseller.changed.v1":
        return resellerChanged(tx, event as DomainEvent<ResellerChanged>);
      case "identity.customer.changed.v1":
        return customerChanged(tx, event as DomainEvent<CustomerChanged>);
      case "identity.vendor-authorization.changed.v1":
        return vendorAuthorizationChanged(tx, event as DomainEvent<VendorAuthorizationChanged>);
    }
  },
};

async function resellerChanged(
  tx: Tx,
  { tenantId, payload, occurredAt }: DomainEvent<ResellerChanged>,
): Promise<void> {
  await tx.query("insert into known_resellers (id) values ($1) on conflict do nothing", [tenantId]);
  const open = payload.status === "ACTIVE" && payload.features.includes("catalog");
  await tx.query(
    `insert into resellers (reseller_id, catalog_open, as_of) values ($1, $2, $3)
     on conflict (reseller_id) do update set catalog_open = excluded.catalog_open, as_of = excluded.as_of
     where resellers.as_of <= excluded.as_of`,
    [tenantId, open, occurredAt],
  );
}

async function customerChanged(
  tx: Tx,
  { tenantId, payload, occurredAt }: DomainEvent<CustomerChanged>,
): Promise<void> {
  await tx.query(
    `insert into customers (reseller_id, customer_id, status, as_of) values ($1, $2, $3, $4)
     on conflict (customer_id) do update set status = excluded.status, as_of = excluded.as_of
     where customers.as_of <= excluded.as_of`,
    [tenantId, payload.customerId, payload.status, occurredAt],
  );
}

async function vendorAuthorizationChanged(
  tx: Tx,
  { tenantId, payload, occurredAt }: DomainEvent<VendorAuthorizationChanged>,
): Promise<void> {
  await tx.query(
    `insert into customer_vendors (reseller_id, customer_id, vendor_id, price_book_id, currency, as_of)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (customer_id, vendor_id) do update
       set price_book_id = excluded.price_book_id, currency = excluded.currency, as_of = excluded.as_of
     where customer_vendors.as_of <= excluded.as_of`,
    [
      tenantId,
      payload.customerId,
      payload.vendorId,
      payload.priceBookId,
      payload.currency,
      occurredAt,
    ],
  );
}
