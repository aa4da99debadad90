import { roles } from "@markethall/auth";
import { registerEnumType } from "type-graphql";
import { BRAND_FONTS, BRAND_RADII } from "../domain/branding.js";
import { CUSTOMER_ORDERS, CUSTOMER_STATUSES } from "../domain/customer.js";
import { PROOF_METHODS } from "../domain/proof.js";
import { GREEN_LIST_ACTIONS } from "../domain/sign-up.js";
import { USER_STATUSES } from "../domain/user.js";
import { RESELLER_STATUSES } from "../entities/reseller.entity.js";
import { TERMS_KINDS } from "../entities/terms.entity.js";

/** What each value means, for readers of the schema. */
type Meanings<T extends string> = { readonly [K in T]: { readonly description: string } };

function meaning<T extends string>(words: { readonly [K in T]: string }): Meanings<T> {
  return Object.fromEntries(
    Object.entries<string>(words).map(([name, description]) => [name, { description }]),
  ) as Meanings<T>;
}

function namesOf<T extends string>(values: readonly T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
}

/** An enum of the graph whose values mean themselves. */
export function enumOf<T extends string>(
  values: readonly T[],
  {
    name,
    description,
    meanings,
  }: { name: string; description: string; meanings: { readonly [K in T]: string } },
): { readonly [K in T]: K } {
  const type = namesOf(values);
  registerEnumType(type, { name, description, valuesConfig: meaning(meanings) });
  return type;
}

export const RoleEnum = namesOf(roles);
registerEnumType(RoleEnum, {
  name: "Role",
  description: "What a person may do, at the platform, at a reseller or at a customer.",
  valuesConfig: meaning({
    PLATFORM_ADMIN: "Runs the platform.",
    RESELLER_OWNER: "May do all at the reseller, and alone manages its staff.",
    RESELLER_OPS: "May do all at the reseller but manage staff.",
    RESELLER_SALES: "Customers, reports and support of the reseller.",
    CUSTOMER_ADMIN: "May do all for the customer.",
    CUSTOMER_BUYER: "Orders for the customer.",
    CUSTOMER_BILLING: "Sees the customer's statements.",
    CUSTOMER_VIEWER: "Looks, and changes nothing.",
  }),
});

export const UserStatusEnum = namesOf(USER_STATUSES);
registerEnumType(UserStatusEnum, {
  name: "UserStatus",
  description: "How far a person has come in. Only ACTIVE people can sign in.",
  valuesConfig: meaning({
    INVITED: "Has a link by mail and no password yet.",
    PENDING_EMAIL_VALIDATION: "Has to follow the link in the mail.",
    PENDING_APPROVAL: "Waits for the reseller.",
    ACTIVE: "May come in.",
    SUSPENDED: "May not come in for now.",
    DECLINED: "Was not accepted.",
  }),
});

export const CustomerStatusEnum = namesOf(CUSTOMER_STATUSES);
registerEnumType(CustomerStatusEnum, {
  name: "CustomerStatus",
  description: "Whether a customer's people may come in; PENDING waits for an approval.",
  valuesConfig: meaning({
    PENDING: "Signed up and not decided.",
    ACTIVE: "Open.",
    SUSPENDED: "Closed for now.",
    DECLINED: "Was not accepted.",
  }),
});

export const ResellerStatusEnum = namesOf(RESELLER_STATUSES);
registerEnumType(ResellerStatusEnum, {
  name: "ResellerStatus",
  description: "Whether a reseller's portal is open.",
  valuesConfig: meaning({
    ACTIVE: "Open.",
    SUSPENDED: "Closed for now.",
  }),
});

export const BrandRadiusEnum = enumOf(BRAND_RADII, {
  name: "BrandRadius",
  description: "How round the corners of a portal are.",
  meanings: {
    SHARP: "Nearly square.",
    SOFT: "A little round: what a portal has without a choice.",
    ROUND: "Clearly round.",
  },
});

export const BrandFontEnum = enumOf(BRAND_FONTS, {
  name: "BrandFont",
  description: "What a portal is written in. No choice fetches anything from elsewhere.",
  meanings: {
    INTER: "Inter, which comes with the pages: what a portal has without a choice.",
    SYSTEM: "What the visitor's system writes its own windows in.",
    HUMANIST: "A humanist sans serif that the visitor's system has, such as Seravek or Candara.",
    SERIF: "A serif that the visitor's system has, such as Charter or Cambria.",
  },
});

export const GreenListActionEnum = namesOf(GREEN_LIST_ACTIONS);
registerEnumType(GreenListActionEnum, {
  name: "GreenListAction",
  description: "What the green list does: let nobody else in, or approve its addresses at once.",
  valuesConfig: meaning({
    ALLOW_ONLY: "Nobody else may sign up.",
    AUTO_APPROVE: "Those on it need no approval; others wait for one.",
  }),
});

export const TermsKindEnum = namesOf(TERMS_KINDS);
registerEnumType(TermsKindEnum, {
  name: "TermsKind",
  description: "EULA: for using the portal, asked at sign-up. PURCHASE: for ordering.",
  valuesConfig: meaning({
    EULA: "For using the portal.",
    PURCHASE: "For ordering.",
  }),
});

export const SignUpNextStepEnum = namesOf(["VALIDATE_EMAIL", "AWAIT_APPROVAL", "SIGN_IN"]);
registerEnumType(SignUpNextStepEnum, {
  name: "SignUpNextStep",
  description: "What a person who signed up does next.",
  valuesConfig: meaning({
    VALIDATE_EMAIL: "Follow the link in the mail.",
    AWAIT_APPROVAL: "Wait for the mail with the decision.",
    SIGN_IN: "Sign in.",
  }),
});

export const CustomerOrderEnum = namesOf(CUSTOMER_ORDERS);
registerEnumType(CustomerOrderEnum, {
  name: "CustomerOrder",
  description: "How a list of customers is ordered.",
  valuesConfig: meaning({
    NAME_ASC: "From A to Z.",
    NAME_DESC: "From Z to A.",
    CREATED_ASC: "Oldest first.",
    CREATED_DESC: "Newest first.",
  }),
});

export const ProofMethodEnum = namesOf(PROOF_METHODS);
registerEnumType(ProofMethodEnum, {
  name: "ProofMethod",
  description: "What a person can show to be the one.",
  valuesConfig: meaning({
    PASSKEY: "A device or key that signs a challenge.",
    AUTHENTICATOR_APP: "A code of six digits from an app.",
    RECOVERY_CODE: "One of the codes that were written down; each works once.",
    PASSWORD: "The password; only for people without a second factor.",
  }),
});
