import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ChangeKind } from "../gql/graphql.js";

/** What a change does, as short as a button needs it. */
export const changeNames: Readonly<Record<ChangeKind, MessageDescriptor>> = {
  CANCEL: msg({ message: "Cancel", context: "subscription" }),
  CHANGE_PLAN: msg({ message: "Change plan", context: "subscription" }),
  CHANGE_SEATS: msg({ message: "Change seats", context: "subscription" }),
  RESUME: msg({ message: "Resume", context: "subscription" }),
  SET_RENEWAL: msg({ message: "Set renewal", context: "subscription" }),
  SUSPEND: msg({ message: "Suspend", context: "subscription" }),
};

/** The same at the head of its dialog, and on the button that does it. */
export const changeTitles: Readonly<Record<ChangeKind, MessageDescriptor>> = {
  ...changeNames,
  CANCEL: msg`Cancel the subscription`,
  SUSPEND: msg`Suspend the subscription`,
  RESUME: msg`Resume the subscription`,
  SET_RENEWAL: msg`Change what happens at the end of the term`,
};
