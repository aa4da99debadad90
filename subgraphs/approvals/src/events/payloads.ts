import type { ApprovalKind } from "../domain/approval-request.js";

/** The parts that approvals reads of other subgraphs' events; docs/api.md has them whole. */
export interface VendorChanged {
  readonly vendorId: string;
  readonly name: string;
  readonly needsTenantId: boolean;
}

export interface ResellerChanged {
  readonly resellerId: string;
  readonly features: readonly string[];
}

export interface CustomerChanged {
  readonly customerId: string;
  readonly name: string;
  readonly status: string;
}

export interface VendorAuthorizationChanged {
  readonly customerId: string;
  readonly vendorId: string;
  readonly priceBookId: string | null;
  readonly currency: string | null;
  readonly supportPlanDecided: boolean;
  readonly vendorTenantId: string | null;
}

export interface TermsPublished {
  readonly termsId: string;
  readonly kind: "EULA" | "PURCHASE";
  readonly vendorId: string | null;
  readonly version: number;
  readonly title: string;
}

export interface TermsAccepted {
  readonly customerId: string;
  readonly termsId: string;
  readonly acceptedAt: string;
}

export interface SignUpSubmitted {
  readonly userId: string;
  readonly customerId: string;
  readonly companyName: string;
  readonly name: string;
  readonly email: string;
  readonly address?: Readonly<Partial<Record<AddressPart, string | null>>> | null;
}

export type AddressPart = "line1" | "line2" | "city" | "region" | "postalCode" | "country";

export interface AccountAccessRequested {
  readonly userId: string;
  readonly customerId: string;
  readonly name: string;
  readonly email: string;
}

export interface ApprovalRequested {
  readonly kind: ApprovalKind;
  readonly subjectId: string;
  readonly customerId: string;
  readonly vendorIds: readonly string[];
  readonly subject: string;
  readonly amount: { readonly minor: string; readonly currency: string } | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly requestedByUserId: string | null;
  readonly requestedByName: string;
}

export interface OrderChanged {
  readonly orderId: string;
  readonly status: string;
}
