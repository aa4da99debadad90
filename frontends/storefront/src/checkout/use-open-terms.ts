import { useAbilities } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";
import type { Refusal } from "./checkout-refusal.js";

const TermsQuery = graphql(`
  query TermsToAccept {
    terms {
      id
      kind
      title
      version
      body
      acceptedAt
      vendor {
        id
      }
    }
  }
`);

export interface OpenTerms {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly body: string;
}

/**
 * The terms of purchase that this company has not accepted and that these vendors' products need.
 * When the order was refused for want of terms, exactly those it named.
 */
export function useOpenTerms(
  vendorIds: readonly string[],
  refusal: Refusal | null,
): readonly OpenTerms[] {
  const { can } = useAbilities();
  const { data } = useQuery(TermsQuery, { skip: !can("terms") });
  if (refusal?.kind === "refused" && refusal.result.__typename === "TermsNotAcceptedError") {
    return refusal.result.terms;
  }
  return (data?.terms ?? []).filter(
    ({ kind, acceptedAt, vendor }) =>
      kind === "PURCHASE" &&
      acceptedAt == null &&
      (vendor == null || vendorIds.includes(vendor.id)),
  );
}
