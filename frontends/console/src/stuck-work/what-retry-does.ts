import type { StuckWorkKind } from "../gql/graphql.js";

const sentences: Readonly<Record<StuckWorkKind, string>> = {
  ORDER: "The vendor is asked again now. What it has delivered already is not ordered twice.",
  CLOUD_ACCOUNT: "The vendor is asked again now. It makes no second account.",
  SUBSCRIPTION_CHANGE:
    "The vendor is told again now. A change that it has taken has no second effect.",
  BILLING_RUN: "The run is taken up where it stopped. Nobody is billed twice.",
  JOB: "The job runs again now, as if it had not failed before.",
  EVENT: "The part of the portal that could not take it in tries again now.",
  APPROVAL_REQUEST: "Only a decision ends this.",
  USAGE_IMPORT: "Only a new upload of the file helps.",
  WEBHOOK_ENDPOINT:
    "The endpoint is enabled again and gets everything that it missed, under the ids that it always had.",
};

/** What a person sets going by trying again. */
export function whatRetryDoes(kind: StuckWorkKind): string {
  return sentences[kind];
}
