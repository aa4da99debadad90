import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { EndOfTermAction } from "../gql/graphql.js";

/** What can happen at the end of a term. */
export const renewalLabels: Readonly<Record<EndOfTermAction, MessageDescriptor>> = {
  RENEW: msg`Renew for another term`,
  EXTENDED_SERVICE_TERM: msg`Go on month by month`,
  CANCEL: msg`Let it end`,
};

/** What it means, where that is the same for every subscription; else the graph explains it with its figures. */
export const renewalMeanings: Readonly<Partial<Record<EndOfTermAction, MessageDescriptor>>> = {
  EXTENDED_SERVICE_TERM: msg`Extended service: charged monthly, can be ended any time, no other change.`,
  CANCEL: msg`Access ends with the term and nothing more is charged.`,
};
