export interface PublishedTerms {
  readonly termsId: string;
  readonly kind: string;
  /** Null for terms that hold for every vendor. */
  readonly vendorId: string | null;
  readonly version: number;
}

/**
 * Terms that must be accepted before anything of a vendor is ordered: the newest version of the
 * purchase terms for all vendors and of those for this one. The EULA belongs to sign-up.
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
