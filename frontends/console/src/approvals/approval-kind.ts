import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { ApprovalKind } from "../gql/graphql.js";

const names: Readonly<Record<ApprovalKind, MessageDescriptor>> = {
  SIGN_UP: msg`Sign-up`,
  ACCOUNT_ACCESS: msg`Access to an account`,
  CLOUD_ACCOUNT_PROVISION: msg`New cloud account`,
  CLOUD_ACCOUNT_LINK: msg`Link a cloud account`,
  CLOUD_ACCOUNT_DELETE: msg`Delete a cloud account`,
  ORDER: msg`Order`,
  SEAT_CHANGE: msg`Change of seats`,
  CANCELLATION: msg`Cancellation`,
};

/** What is asked for, in a word or two. */
export function kindName(kind: ApprovalKind): string {
  return i18n._(names[kind]);
}

const effects: Readonly<Record<ApprovalKind, MessageDescriptor>> = {
  SIGN_UP: msg`The customer may sign in and browse.`,
  ACCOUNT_ACCESS: msg`The person may sign in to the customer's account.`,
  CLOUD_ACCOUNT_PROVISION: msg`The cloud account is created at the vendor.`,
  CLOUD_ACCOUNT_LINK: msg`The cloud account is linked to the customer.`,
  CLOUD_ACCOUNT_DELETE: msg`The cloud account is deleted at the vendor.`,
  ORDER: msg`The order goes to the vendor and is billed.`,
  SEAT_CHANGE: msg`The seats change at the vendor and are billed.`,
  CANCELLATION: msg`The subscription is cancelled at the vendor.`,
};

/** What an approval sets in motion, as a sentence. */
export function effectOf(kind: ApprovalKind): string {
  return i18n._(effects[kind]);
}
