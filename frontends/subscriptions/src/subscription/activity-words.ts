import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatMoney, formatTerm } from "@markethall/ui";
import type { SubscriptionPageQuery } from "../gql/graphql.js";
import { statusNames } from "../inventory/subscription-status.js";

type Activity = NonNullable<SubscriptionPageQuery["cloudSubscription"]>["activity"][number];

/** What happened, in the reader's language, by its kind and figures (ADR 27); else as the server says it. */
export function activityText(activity: Activity): string {
  const words = wordsOf(activity);
  return words ? i18n._(words) : activity.summary;
}

function wordsOf({ kind, endOfTerm, term, seatsBefore, seatsAfter, unitPrice }: Activity) {
  switch (kind) {
    case "STARTED":
      return seatsAfter == null || unitPrice == null
        ? msg({ message: "Started", context: "subscription" })
        : started(seatsAfter, formatMoney(unitPrice));
    case "SEATS_CHANGED":
      return seatsBefore == null || seatsAfter == null
        ? null
        : msg`Seats changed from ${seatsBefore} to ${seatsAfter}`;
    case "SUSPENDED":
      return statusNames.SUSPENDED;
    case "RESUMED":
      return msg`Resumed`;
    case "CANCELLED":
      return statusNames.CANCELLED;
    case "RENEWAL_CHOSEN":
      return endOfTerm == null ? msg`Auto-renew switched off` : choices[endOfTerm];
    case "CHANGE_SCHEDULED":
      return seatsAfter == null
        ? msg`Another plan scheduled for the renewal`
        : msg`${plural(seatsAfter, { one: "# seat scheduled for the renewal", other: "# seats scheduled for the renewal" })}`;
    case "RENEWED":
      return term == null || seatsAfter == null ? null : renewed(formatTerm(term), seatsAfter);
    case "EXTENDED":
      return msg`The term has ended; it goes on month by month`;
    case "EXPIRED":
      return msg`The term has ended`;
    case "VENDOR_LATE":
      return msg`The vendor has not taken the last change yet and is asked again`;
    default:
      return null;
  }
}

const choices = {
  RENEW: msg`Auto-renew switched on`,
  CANCEL: msg`Set to end with its term`,
  EXTENDED_SERVICE_TERM: msg`Set to go on month by month after its term`,
};

function started(seats: number, price: string) {
  return msg`${plural(seats, { one: `Started with # seat at ${price} a seat`, other: `Started with # seats at ${price} a seat` })}`;
}

function renewed(length: string, seats: number) {
  return msg`${plural(seats, { one: `Renewed for ${length} with # seat`, other: `Renewed for ${length} with # seats` })}`;
}
