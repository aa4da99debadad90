import { id } from "./id.js";

export interface VendorFacts {
  readonly id: string;
  readonly slug: VendorSlug;
  readonly name: string;
  /** Orders need the customer's tenant at the vendor (rules.md §6, VENDOR_TENANT_SET). */
  readonly needsTenantId: boolean;
}

const vendor = (slug: VendorSlug, name: string, needsTenantId = false): VendorFacts => ({
  id: id(`vendor:${slug}`),
  slug,
  name,
  needsTenantId,
});

export const vendors: readonly VendorFacts[] = [
  vendor("microsoft", "Microsoft", true),
  vendor("google", "Google"),
  vendor("aws", "Amazon Web Services"),
  vendor("adobe", "Adobe"),
  vendor("acronis", "Acronis"),
  vendor("sophos", "Sophos"),
];

export type VendorSlug = "microsoft" | "google" | "aws" | "adobe" | "acronis" | "sophos";

export function vendorId(slug: VendorSlug): string {
  return id(`vendor:${slug}`);
}
