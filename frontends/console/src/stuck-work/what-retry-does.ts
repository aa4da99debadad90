import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { StuckWorkKind } from "../gql/graphql.js";

const sentences: Readonly<Record<StuckWorkKind, MessageDescriptor>> = {
  ORDER: msg`The vendor is asked again now. What it has delivered already is not ordered twice.`,
  CLOUD_ACCOUNT: msg`The vendor is asked again now. It makes no second account.`,
  SUBSCRIPTION_CHANGE: msg`The vendor is told again now. A change that it has taken has no second effect.`,
  BILLING_RUN: msg`The run is taken up where it stopped. Nobody is billed twice.`,
  JOB: msg`The job runs again now, as if it had not failed before.`,
  EVENT: msg`The part of the portal that could not take it in tries again now.`,
  APPROVAL_REQUEST: msg`Only a decision ends this.`,
  USAGE_IMPORT: msg`Only a new upload of the file helps.`,
  WEBHOOK_ENDPOINT: msg`The endpoint is enabled again and gets everything that it missed, under the ids that it always had.`,
};

/** What a person sets going by trying again. */
export function whatRetryDoes(kind: StuckWorkKind): string {
  return i18n._(sentences[kind]);
}
