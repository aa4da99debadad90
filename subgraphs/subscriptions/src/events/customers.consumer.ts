import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type {
  CustomerChanged,
  ResellerChanged,
  TermsAccepted,
  TermsPublished,
  UserChanged,
  VendorAuthorizationChanged,
} from "./payloads.js";
import { placeOf } from "./place.js";

type Handler = (tx: Tx, event: DomainEvent) => Promise<void>;

/** Keeps who the customers are, what they are authorised for and which terms they accepted. */
export const customersConsumer: Consumer = {
  name: "subscriptions.customers",
  types: [
    "identity.reseller.changed.v1",
    "identity.customer.changed.v1",
    "identity.user.changed.v1",
    "identity.vendor-authorization.changed.v1",
    "identity.terms.published.v1",
    "identity.terms.accepted.v1",
  ],
  async handle(tx, event) {
    await handlers[event.type]?.(tx, event);
  },
};

const handlers: Readonly<Record<string, Handler>> = {
  async "identity.reseller.changed.v1"(tx, { payload }) {
    const { resellerId } = payload as ResellerChanged;
    await tx.query("insert into known_resellers (id) values ($1) on conflict do nothing", [
      resellerId,
    ]);
  },

  async "identity.customer.changed.v1"(tx, event) {
    const { customerId, name, status } = event.payload as CustomerChanged;
    await tx.query(
      `insert into customers as known (reseller_id, customer_id, name, status, as_of) values ($1, $2, $3, $4, $5)
       on conflict (customer_id) do update
         set name = excluded.name, status = excluded.status, as_of = excluded.as_of
       where known.as_of <= excluded.as_of`,
      [event.tenantId, customerId, name, status, placeOf(event)],
    );
  },

  async "identity.user.changed.v1"(tx, event) {
    const { userId, customerId, name } = event.payload as UserChanged;
    await tx.query(
      `insert into users as known (reseller_id, user_id, customer_id, name, as_of) values ($1, $2, $3, $4, $5)
       on conflict (user_id) do update
         set customer_id = excluded.customer_id, name = excluded.name, as_of = excluded.as_of
       where known.as_of <= excluded.as_of`,
      [event.tenantId, userId, customerId, name, placeOf(event)],
    );
  },

  async "identity.vendor-authorization.changed.v1"(tx, event) {
    const facts = event.payload as VendorAuthorizationChanged;
    await tx.query(
      `insert into vendor_authorizations as known
         (reseller_id, customer_id, vendor_id, authorization_id, price_book_id, currency, support_plan_decided,
          vendor_tenant_id, as_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (customer_id, vendor_id) do update
         set authorization_id = excluded.authorization_id, price_book_id = excluded.price_book_id,
             currency = excluded.currency, support_plan_decided = excluded.support_plan_decided,
             vendor_tenant_id = excluded.vendor_tenant_id, as_of = excluded.as_of
       where known.as_of <= excluded.as_of`,
      [
        event.tenantId,
        facts.customerId,
        facts.vendorId,
        facts.authorizationId,
        facts.priceBookId,
        facts.currency,
        facts.supportPlanDecided,
        facts.vendorTenantId,
        placeOf(event),
      ],
    );
  },

  async "identity.terms.published.v1"(tx, { payload, tenantId }) {
    const { termsId, kind, vendorId, version, title } = payload as TermsPublished;
    await tx.query(
      `insert into terms (reseller_id, terms_id, kind, vendor_id, version, title) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [tenantId, termsId, kind, vendorId, version, title],
    );
  },

  async "identity.terms.accepted.v1"(tx, { payload, tenantId }) {
    const { customerId, termsId, userId, acceptedAt } = payload as TermsAccepted;
    await tx.query(
      `insert into terms_acceptances (reseller_id, customer_id, terms_id, user_id, accepted_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [tenantId, customerId, termsId, userId, acceptedAt],
    );
  },
};
