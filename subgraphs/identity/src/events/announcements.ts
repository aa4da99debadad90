import type { NewEvent } from "@markethall/events";
import { inForce } from "../policies/portal-features.js";
import type { CustomerEntity } from "../entities/customer.entity.js";
import type { ResellerEntity } from "../entities/reseller.entity.js";
import type { TermsEntity } from "../entities/terms.entity.js";
import type { UserEntity } from "../entities/user.entity.js";
import type { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";

export function resellerChanged(reseller: ResellerEntity): NewEvent {
  return {
    type: "identity.reseller.changed.v1",
    audience: "internal",
    payload: {
      resellerId: reseller.id,
      accountName: reseller.accountName,
      displayName: reseller.displayName,
      supportEmail: reseller.supportEmail,
      issuer: reseller.issuer,
      primaryColor: reseller.primaryColor,
      accentColor: reseller.accentColor,
      radius: reseller.radius,
      font: reseller.font,
      features: inForce(reseller.features),
      status: reseller.status,
    },
  };
}

export function customerChanged(customer: CustomerEntity): NewEvent {
  return {
    type: "identity.customer.changed.v1",
    audience: "console",
    customerId: customer.id,
    payload: {
      customerId: customer.id,
      name: customer.name,
      number: customer.number,
      status: customer.status,
      country: customer.country,
      address: customer.address,
      autoApproved: customer.approvedAutomatically,
    },
  };
}

export function userChanged(user: UserEntity): NewEvent {
  return {
    type: "identity.user.changed.v1",
    audience: "internal",
    customerId: user.customerId,
    payload: {
      userId: user.id,
      customerId: user.customerId,
      email: user.email,
      name: user.name,
      role: user.role,
      status: user.status,
    },
  };
}

export function vendorAuthorizationChanged(authorization: VendorAuthorizationEntity): NewEvent {
  return {
    type: "identity.vendor-authorization.changed.v1",
    audience: "console",
    customerId: authorization.customerId,
    payload: {
      authorizationId: authorization.id,
      customerId: authorization.customerId,
      vendorId: authorization.vendorId,
      priceBookId: authorization.priceBookId,
      currency: authorization.currency,
      supportPlanId: authorization.supportPlanId,
      supportPlanDecided: authorization.supportPlanDecided,
      vendorTenantId: authorization.vendorTenantId,
    },
  };
}

export function termsPublished(terms: TermsEntity): NewEvent {
  const { id: termsId, kind, vendorId, version, title } = terms;
  return {
    type: "identity.terms.published.v1",
    audience: "internal",
    payload: { termsId, kind, vendorId, version, title },
  };
}

/** Asks approvals to open a SIGN_UP request; only once the address is validated, where that is required. */
export function signUpSubmitted(user: UserEntity, customer: CustomerEntity): NewEvent {
  return {
    type: "identity.sign-up.submitted.v1",
    audience: "internal",
    customerId: customer.id,
    payload: {
      userId: user.id,
      customerId: customer.id,
      companyName: customer.name,
      name: user.name,
      email: user.email,
      address: customer.address,
    },
  };
}

/** Asks approvals to open an ACCOUNT_ACCESS request. */
export function accountAccessRequested(user: UserEntity): NewEvent {
  return {
    type: "identity.account-access.requested.v1",
    audience: "internal",
    customerId: user.customerId,
    payload: { userId: user.id, customerId: user.customerId, name: user.name, email: user.email },
  };
}
