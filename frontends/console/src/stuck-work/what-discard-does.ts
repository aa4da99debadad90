import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { Consequence } from "@markethall/ui/overlays";
import type { StuckWorkKind } from "../gql/graphql.js";

interface Discarded {
  readonly kind: StuckWorkKind;
  readonly subject: string;
  readonly customer?: { readonly name: string } | null;
}

/** What does not happen any more, and to whom; only of kinds that can be put aside. */
const ends: Readonly<Partial<Record<StuckWorkKind, MessageDescriptor>>> = {
  JOB: msg`It is not done: a mail is not sent to whom it was for, a webhook not delivered to its partner.`,
  EVENT: msg`The part of the portal that could not take it in never learns of it, and goes on showing what was so before.`,
  BILLING_RUN: msg`The run is not taken up again. Customers that it did not reach get no statement from it.`,
  USAGE_IMPORT: msg`What the file measures is billed to nobody, unless it is imported anew.`,
  WEBHOOK_ENDPOINT: msg`The partner behind it does not get what it missed, unless it is sent again from the endpoint’s page.`,
};

const stays: Readonly<Partial<Record<StuckWorkKind, MessageDescriptor>>> = {
  BILLING_RUN: msg`What it has billed stays; a new run of the month bills the rest.`,
  USAGE_IMPORT: msg`Rows that it took in before stay.`,
  WEBHOOK_ENDPOINT: msg`Messages stay for 30 days, and new ones go out as they do now.`,
};

/** What putting work aside ends, for whom, and what it leaves as it is. */
export function whatDiscardDoes({ kind, customer }: Discarded): Consequence[] {
  const ended = ends[kind];
  const left = stays[kind];
  const name = customer?.name;
  return [
    ...(ended ? [{ kind: "ends" as const, says: i18n._(ended) }] : []),
    ...(name ? [{ kind: "warns" as const, says: i18n._(msg`It concerns ${name}.`) }] : []),
    ...(left ? [{ kind: "stays" as const, says: i18n._(left) }] : []),
    { kind: "stays", says: i18n._(msg`It leaves this list; the reason is kept with your name.`) },
  ];
}
