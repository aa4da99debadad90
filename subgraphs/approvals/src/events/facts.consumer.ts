import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { announceReadiness } from "../services/readiness-news.js";
import type {
  CustomerChanged,
  ResellerChanged,
  TermsAccepted,
  TermsPublished,
  VendorAuthorizationChanged,
  VendorChanged,
} from "./payloads.js";
import { placeOf } from "./place.js";

type Keep = (tx: Tx, event: DomainEvent) => Promise<void>;

const keepers: Readonly<Record<string, Keep>> = {
  "catalog.vendor.changed.v1": keepVendor,
  "identity.reseller.changed.v1": keepReseller,
  "identity.customer.changed.v1": keepCustomer,
  "identity.vendor-authorization.changed.v1": keepVendorAuthorization,
  "identity.terms.published.v1": keepTerms,
  "identity.terms.accepted.v1": keepTermsAcceptance,
};

/** Keeps what preconditions need to know of other subgraphs: state as carried, the newest wins. */
export const factsConsumer: Consumer = {
  name: "approvals.facts",
  types: Object.keys(keepers),
  handle: async (tx, event) => keepers[event.type]?.(tx, event),
};

async function keepVendor(tx: Tx, event: DomainEvent): Promise<void> {
  const { vendorId, name, needsTenantId } = event.payload as VendorChanged;
  await tx.query(
    `insert into vendors (vendor_id, name, needs_tenant_id, as_of) values ($1, $2, $3, $4)
     on conflict (vendor_id) do update
       set name = excluded.name, needs_tenant_id = excluded.needs_tenant_id, as_of = excluded.as_of
       where vendors.as_of <= excluded.as_of`,
    [vendorId, name, needsTenantId, placeOf(event)],
  );
}

async function keepReseller(tx: Tx, event: DomainEvent): Promise<void> {
  const { resellerId, features } = event.payload as ResellerChanged;
  const [before] = await tx.query("select account_terms from resellers where reseller_id = $1", [
    resellerId,
  ]);
  await tx.query(
    `insert into resellers (reseller_id, account_terms, as_of) values ($1, $2, $3)
     on conflict (reseller_id) do update
       set account_terms = excluded.account_terms, as_of = excluded.as_of
       where resellers.as_of <= excluded.as_of`,
    [resellerId, features.includes("termsForNewCloudAccounts"), placeOf(event)],
  );
  const hadTerms = before?.account_terms === true;
  if (hadTerms !== features.includes("termsForNewCloudAccounts")) await announceReadiness(tx);
}

async function keepCustomer(tx: Tx, event: DomainEvent): Promise<void> {
  const { customerId, name, status } = event.payload as CustomerChanged;
  await tx.query(
    `insert into customers (customer_id, reseller_id, name, status, as_of) values ($1, $2, $3, $4, $5)
     on conflict (customer_id) do update
       set name = excluded.name, status = excluded.status, as_of = excluded.as_of
       where customers.as_of <= excluded.as_of`,
    [customerId, event.tenantId, name, status, placeOf(event)],
  );
}

async function keepVendorAuthorization(tx: Tx, event: DomainEvent): Promise<void> {
  const fact = event.payload as VendorAuthorizationChanged;
  await tx.query(
    `insert into vendor_authorizations (reseller_id, customer_id, vendor_id, price_book_id, currency,
                                        support_plan_decided, vendor_tenant_id, as_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (customer_id, vendor_id) do update
       set price_book_id = excluded.price_book_id, currency = excluded.currency,
           support_plan_decided = excluded.support_plan_decided,
           vendor_tenant_id = excluded.vendor_tenant_id, as_of = excluded.as_of
       where vendor_authorizations.as_of <= excluded.as_of`,
    [
      event.tenantId,
      fact.customerId,
      fact.vendorId,
      fact.priceBookId,
      fact.currency,
      fact.supportPlanDecided,
      fact.vendorTenantId,
      placeOf(event),
    ],
  );
  await announceReadiness(tx, fact.customerId);
}

/** A published version never changes, so that a repetition has nothing to add. */
async function keepTerms(tx: Tx, event: DomainEvent): Promise<void> {
  const { termsId, kind, vendorId, version, title } = event.payload as TermsPublished;
  await tx.query(
    `insert into terms (terms_id, reseller_id, kind, vendor_id, version, title)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [termsId, event.tenantId, kind, vendorId, version, title],
  );
  await announceReadiness(tx);
}

async function keepTermsAcceptance(tx: Tx, event: DomainEvent): Promise<void> {
  const { customerId, termsId, acceptedAt } = event.payload as TermsAccepted;
  await tx.query(
    `insert into terms_acceptances (reseller_id, customer_id, terms_id, accepted_at)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [event.tenantId, customerId, termsId, acceptedAt],
  );
  await announceReadiness(tx, customerId);
}
