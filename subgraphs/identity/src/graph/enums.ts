import { roles } from "@markethall/auth";
import { registerEnumType } from "type-graphql";
import { CUSTOMER_STATUSES } from "../domain/customer.js";
import { GREEN_LIST_ACTIONS } from "../domain/sign-up.js";
import { USER_STATUSES } from "../domain/user.js";
import { RESELLER_STATUSES } from "../entities/reseller.entity.js";
import { TERMS_KINDS } from "../entities/terms.entity.js";

function namesOf<T extends string>(values: readonly T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
}

export const RoleEnum = namesOf(roles);
registerEnumType(RoleEnum, {
  name: "Role",
  description: "What a person may do, at the platform, at a reseller or at a customer.",
});

export const UserStatusEnum = namesOf(USER_STATUSES);
registerEnumType(UserStatusEnum, {
  name: "UserStatus",
  description: "How far a person has come in. Only ACTIVE people can sign in.",
});

export const CustomerStatusEnum = namesOf(CUSTOMER_STATUSES);
registerEnumType(CustomerStatusEnum, {
  name: "CustomerStatus",
  description: "Whether a customer's people may come in; PENDING waits for an approval.",
});

export const ResellerStatusEnum = namesOf(RESELLER_STATUSES);
registerEnumType(ResellerStatusEnum, {
  name: "ResellerStatus",
  description: "Whether a reseller's portal is open.",
});

export const GreenListActionEnum = namesOf(GREEN_LIST_ACTIONS);
registerEnumType(GreenListActionEnum, {
  name: "GreenListAction",
  description: "What the green list does: let nobody else in, or approve its addresses at once.",
});

export const TermsKindEnum = namesOf(TERMS_KINDS);
registerEnumType(TermsKindEnum, {
  name: "TermsKind",
  description: "EULA: for using the portal, asked at sign-up. PURCHASE: for ordering.",
});

export const SignUpNextStepEnum = namesOf(["VALIDATE_EMAIL", "AWAIT_APPROVAL", "SIGN_IN"]);
registerEnumType(SignUpNextStepEnum, {
  name: "SignUpNextStep",
  description: "What a person who signed up does next.",
});

export const CustomerOrderEnum = namesOf(["NAME_ASC", "NAME_DESC", "CREATED_DESC"]);
registerEnumType(CustomerOrderEnum, {
  name: "CustomerOrder",
  description: "How a list of customers is ordered.",
});
export type CustomerOrder = keyof typeof CustomerOrderEnum;
