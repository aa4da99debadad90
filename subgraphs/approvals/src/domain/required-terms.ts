export interface PublishedTerms {
  readonly termsId: string;
  readonly kind: "EULA" | "PURCHASE";
  /** Null for terms that hold for every vendor. */
  readonly vendorId: string | null;
  readonly version: number;
  readonly title: string;
}

/**
 * Terms a customer must have accepted before anything of the vendor is provisioned: the newest
 * version of the purchase terms for all vendors and of those for this one. The licence of the
 * portal itself (EULA) belongs to sign-up and is not asked for again (our choice).
 */
export function requiredTerms(
  published: readonly PublishedTerms[],
  vendorId: string,
): PublishedTerms[] {
  const newest = new Map<string, PublishedTerms>();
  for (const terms of published) {
    const concerned = terms.vendorId === null || terms.vendorId === vendorId;
    if (terms.kind !== "PURCHASE" || !concerned) continue;
    const scope = terms.vendorId ?? "every vendor";
    const known = newest.get(scope);
    if (!known || known.version < terms.version) newest.set(scope, terms);
  }
  return [...newest.values()];
}
