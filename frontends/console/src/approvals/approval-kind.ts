import type { ApprovalKind } from "../gql/graphql.js";

const names: Readonly<Record<ApprovalKind, string>> = {
  SIGN_UP: "Sign-up",
  ACCOUNT_ACCESS: "Access to an account",
  CLOUD_ACCOUNT_PROVISION: "New cloud account",
  CLOUD_ACCOUNT_LINK: "Link a cloud account",
  CLOUD_ACCOUNT_DELETE: "Delete a cloud account",
  ORDER: "Order",
  SEAT_CHANGE: "Change of seats",
  CANCELLATION: "Cancellation",
};

/** What is asked for, in a word or two. */
export function kindName(kind: ApprovalKind): string {
  return names[kind];
}

const effects: Readonly<Record<ApprovalKind, string>> = {
  SIGN_UP: "The customer may sign in and browse.",
  ACCOUNT_ACCESS: "The person may sign in to the customer's account.",
  CLOUD_ACCOUNT_PROVISION: "The cloud account is created at the vendor.",
  CLOUD_ACCOUNT_LINK: "The cloud account is linked to the customer.",
  CLOUD_ACCOUNT_DELETE: "The cloud account is deleted at the vendor.",
  ORDER: "The order goes to the vendor and is billed.",
  SEAT_CHANGE: "The seats change at the vendor and are billed.",
  CANCELLATION: "The subscription is cancelled at the vendor.",
};

/** What an approval sets in motion, as a sentence. */
export function effectOf(kind: ApprovalKind): string {
  return effects[kind];
}
