import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { StuckWorkKind } from "../gql/graphql.js";

const names: Readonly<Record<StuckWorkKind, MessageDescriptor>> = {
  ORDER: msg`Order`,
  CLOUD_ACCOUNT: msg`Cloud account`,
  SUBSCRIPTION_CHANGE: msg`Subscription change`,
  BILLING_RUN: msg`Billing run`,
  JOB: msg`Job`,
  EVENT: msg`Event`,
  APPROVAL_REQUEST: msg`Approval request`,
  USAGE_IMPORT: msg`Usage import`,
  WEBHOOK_ENDPOINT: msg`Webhook endpoint`,
};

/** What is stuck, in a word or two. */
export function stuckWorkKindName(kind: StuckWorkKind): string {
  return i18n._(names[kind]);
}
