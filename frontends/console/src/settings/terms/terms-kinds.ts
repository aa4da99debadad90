import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TermsKind } from "../../gql/graphql.js";

/** What each kind of agreement is called. */
export const termsKindNames: Readonly<Record<TermsKind, MessageDescriptor>> = {
  EULA: msg`Terms of use`,
  PURCHASE: msg`Terms of purchase`,
};

export const termsKinds: readonly TermsKind[] = ["EULA", "PURCHASE"];
