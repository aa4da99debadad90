import type { PostalAddress } from "../domain/postal-address.js";
import type { StatementLineType } from "../domain/statement-line-type.js";

/** The parts that billing reads of other subgraphs' events. */
export interface ResellerChanged {
  readonly resellerId: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly supportEmail: string | null;
  /** Who bills, line by line; older events do not tell it. */
  readonly issuer?: readonly string[];
  readonly primaryColor: string | null;
  readonly features: readonly string[];
  readonly status: string;
}

export interface CustomerChanged {
  readonly customerId: string;
  readonly name: string;
  readonly number: string;
  readonly status: string;
  readonly country: string | null;
  /** Where bills go; older events do not tell it. */
  readonly address?: PostalAddress | null;
}

export interface UserChanged {
  readonly userId: string;
  readonly customerId: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly status: string;
}

export interface VendorAuthorizationChanged {
  readonly authorizationId: string;
  readonly customerId: string;
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
  readonly supportPlanId: string | null;
  readonly supportPlanDecided: boolean;
}

export interface VendorChanged {
  readonly vendorId: string;
  readonly slug: string;
  readonly name: string;
}

export interface PriceBookChanged {
  readonly priceBookId: string;
  readonly name: string;
  readonly vendorId: string;
  readonly currency: string;
  readonly isDefault: boolean;
  /** On top of the cost of usage; absent means 0. */
  readonly adjustmentPercent?: string | null;
}

export interface CloudAccountChanged {
  readonly cloudAccountId: string;
  readonly customerId: string;
  readonly vendorId: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly status: string;
}

export interface SubscriptionChanged {
  readonly subscriptionId: string;
  readonly customerId: string;
  readonly cloudAccountId: string | null;
  readonly vendorId: string;
  readonly productName: string;
  readonly planName: string;
  readonly kind: string;
  readonly status: string;
  readonly seatCount: number | null;
  readonly assignedSeats: number | null;
  readonly unitPrice: string | null;
  readonly currency: string;
  readonly term: string;
  readonly billingCycle: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly autoRenew: boolean;
}

interface Amount {
  readonly minor: string;
  readonly currency: string;
}

export interface ChargeRaised {
  readonly chargeId: string;
  readonly subscriptionId: string | null;
  readonly customerId: string;
  readonly vendorId: string;
  readonly type: StatementLineType;
  readonly description: string;
  readonly quantity: number | string;
  readonly unitPrice: string | null;
  readonly amount: Amount;
  readonly cost: Amount | null;
  readonly servicePeriod: { readonly start: string; readonly end: string };
  readonly raisedAt: string;
  readonly priceTrace: readonly string[];
}
