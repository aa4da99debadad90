import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatTerm } from "@markethall/ui";
import type { EndOfTermAction } from "../gql/graphql.js";

/** What can happen at the end of a term. */
export const renewalLabels: Readonly<Record<EndOfTermAction, MessageDescriptor>> = {
  RENEW: msg`Renew for another term`,
  EXTENDED_SERVICE_TERM: msg`Go on month by month`,
  CANCEL: msg`Let it end`,
};

/** What a choice means for so many seats. */
export function renewalMeaning(action: EndOfTermAction, seats: number, term: string): string {
  switch (action) {
    case "RENEW":
      return i18n._(another(seats, term));
    case "EXTENDED_SERVICE_TERM":
      return i18n._(
        msg`Extended service: charged monthly, can be ended any time, no other change.`,
      );
    case "CANCEL":
      return i18n._(msg`Access ends with the term and nothing more is charged.`);
  }
}

function another(seats: number, term: string): MessageDescriptor {
  if (term === "P1Y")
    return msg`${plural(seats, { one: "# seat for another year, at the price of that day.", other: "# seats for another year, at the price of that day." })}`;
  if (term === "P1M")
    return msg`${plural(seats, { one: "# seat for another month, at the price of that day.", other: "# seats for another month, at the price of that day." })}`;
  const length = formatTerm(term);
  return msg`${plural(seats, { one: `# seat for another ${length}, at the price of that day.`, other: `# seats for another ${length}, at the price of that day.` })}`;
}
