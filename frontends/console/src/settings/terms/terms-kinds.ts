import type { TermsKind } from "../../gql/graphql.js";

export const termsKinds: readonly { readonly value: TermsKind; readonly label: string }[] = [
  { value: "EULA", label: "Terms of use" },
  { value: "PURCHASE", label: "Terms of purchase" },
];

export function termsKindName(kind: TermsKind): string {
  return termsKinds.find(({ value }) => value === kind)?.label ?? kind;
}
