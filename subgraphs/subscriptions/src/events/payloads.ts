import type { BillingCycle, PlanKind } from "../domain/term.js";

/** What other subgraphs announce, as far as it is read here. Publishers add fields; none is taken away. */
export interface ResellerChanged {
  readonly resellerId: string;
}

export interface CustomerChanged {
  readonly customerId: string;
  readonly name: string;
  readonly status: string;
}

export interface UserChanged {
  readonly userId: string;
  readonly customerId: string | null;
  readonly name: string;
}

export interface VendorAuthorizationChanged {
  readonly authorizationId: string;
  readonly customerId: string;
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
  readonly supportPlanDecided: boolean;
  readonly vendorTenantId: string | null;
}

export interface TermsPublished {
  readonly termsId: string;
  readonly kind: string;
  readonly vendorId: string | null;
  readonly version: number;
  readonly title: string;
}

export interface TermsAccepted {
  readonly customerId: string;
  readonly termsId: string;
  readonly userId: string | null;
  readonly acceptedAt: string;
}

export interface VendorChanged {
  readonly vendorId: string;
  readonly slug: string;
  readonly name: string;
  readonly needsTenantId: boolean;
}

export interface PlanChanged {
  readonly plans: readonly {
    readonly planId: string;
    readonly productId: string;
    readonly productName: string;
    readonly productSlug: string;
    readonly skuCode: string;
    readonly skuName: string;
    readonly planName: string;
    readonly vendorId: string;
    readonly kind: PlanKind;
    readonly policyKey: string;
    readonly term: string;
    readonly billingCycle: BillingCycle;
    readonly trialDays: number | null;
    readonly minSeats: number;
    readonly maxSeats: number | null;
  }[];
}

export interface SolutionChanged {
  readonly solutionId: string;
  readonly name: string;
  readonly parameters: readonly object[];
  readonly items: readonly object[];
}

export interface PriceBookChanged {
  readonly priceBookId: string;
  readonly name: string;
  readonly vendorId: string;
  readonly currency: string;
  readonly revision: number;
  readonly isDefault: boolean;
}

export interface PriceListChanged {
  readonly priceBookId: string;
  readonly revision: number;
  readonly prices: readonly {
    readonly planId: string;
    readonly validFrom: string;
    readonly price: string | null;
    readonly cost: string;
    readonly list: string;
  }[];
}

export interface RequestDecided {
  readonly requestId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly decision: "APPROVED" | "DECLINED";
  readonly reason: string | null;
  readonly decidedByName: string;
}
