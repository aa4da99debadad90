import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { assignUsage } from "../services/usage-assignment.js";
import { keepFact } from "./keep-fact.js";
import type {
  CloudAccountChanged,
  CustomerChanged,
  PriceBookChanged,
  ResellerChanged,
  SubscriptionChanged,
  UserChanged,
  VendorAuthorizationChanged,
  VendorChanged,
} from "./payloads.js";

type Keep = (tx: Tx, event: DomainEvent) => Promise<void>;

const keepers: Readonly<Record<string, Keep>> = {
  "identity.reseller.changed.v1": keepReseller,
  "identity.customer.changed.v1": keepCustomer,
  "identity.user.changed.v1": keepUser,
  "identity.vendor-authorization.changed.v1": keepVendorAuthorization,
  "catalog.vendor.changed.v1": keepVendor,
  "catalog.price-book.changed.v1": keepPriceBook,
  "subscriptions.cloud-account.changed.v1": keepCloudAccount,
  "subscriptions.subscription.changed.v1": keepSubscription,
};

/** Keeps what statements, reports and dashboards need to know of other subgraphs. */
export const factsConsumer: Consumer = {
  name: "billing.facts",
  types: Object.keys(keepers),
  handle: async (tx, event) => keepers[event.type]?.(tx, event),
};

function keepReseller(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as ResellerChanged;
  return keepFact(tx, event, "reseller", ["id"], {
    id: of.resellerId,
    account_name: of.accountName,
    display_name: of.displayName,
    support_email: of.supportEmail ?? null,
    issuer: of.issuer ?? [],
    primary_color: of.primaryColor ?? null,
    status: of.status,
  });
}

function keepCustomer(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as CustomerChanged;
  return keepFact(tx, event, "customer", ["customer_id"], {
    customer_id: of.customerId,
    reseller_id: event.tenantId,
    name: of.name,
    number: of.number,
    status: of.status,
    country: of.country ?? null,
    address: of.address ? JSON.stringify(of.address) : null,
  });
}

async function keepUser(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as UserChanged;
  if (of.customerId === null) return;
  await keepFact(tx, event, "customer_user", ["user_id"], {
    user_id: of.userId,
    reseller_id: event.tenantId,
    customer_id: of.customerId,
    role: of.role,
    status: of.status,
  });
}

function keepVendorAuthorization(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as VendorAuthorizationChanged;
  return keepFact(tx, event, "vendor_authorization", ["customer_id", "vendor_id"], {
    id: of.authorizationId,
    reseller_id: event.tenantId,
    customer_id: of.customerId,
    vendor_id: of.vendorId,
    price_book_id: of.priceBookId,
    currency: of.currency,
    support_plan_id: of.supportPlanId,
    support_plan_decided: of.supportPlanDecided,
  });
}

function keepVendor(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as VendorChanged;
  return keepFact(tx, event, "vendor", ["id"], { id: of.vendorId, slug: of.slug, name: of.name });
}

function keepPriceBook(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as PriceBookChanged;
  return keepFact(tx, event, "price_book", ["id"], {
    id: of.priceBookId,
    reseller_id: event.tenantId,
    vendor_id: of.vendorId,
    name: of.name,
    currency: of.currency,
    adjustment_percent: of.adjustmentPercent ?? "0",
    is_default: of.isDefault,
  });
}

/** Usage that waited for this account is the customer's from now on. */
async function keepCloudAccount(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as CloudAccountChanged;
  await keepFact(tx, event, "cloud_account", ["id"], {
    id: of.cloudAccountId,
    reseller_id: event.tenantId,
    customer_id: of.customerId,
    vendor_id: of.vendorId,
    name: of.name,
    external_id: of.externalId ?? null,
    status: of.status,
  });
  if (of.externalId) await assignUsage(tx, event.tenantId, of.externalId);
}

function keepSubscription(tx: Tx, event: DomainEvent): Promise<void> {
  const of = event.payload as SubscriptionChanged;
  return keepFact(tx, event, "subscription", ["id"], {
    id: of.subscriptionId,
    reseller_id: event.tenantId,
    customer_id: of.customerId,
    cloud_account_id: of.cloudAccountId ?? null,
    vendor_id: of.vendorId,
    product_name: of.productName,
    plan_name: of.planName,
    kind: of.kind,
    status: of.status,
    seat_count: of.seatCount ?? null,
    assigned_seats: of.assignedSeats ?? null,
    unit_price: of.unitPrice ?? null,
    currency: of.currency,
    term: of.term,
    billing_cycle: of.billingCycle,
    starts_at: of.startsAt,
    ends_at: of.endsAt ?? null,
    auto_renew: of.autoRenew,
  });
}
