import { Countdown, DateText, Facts, formatCycle, formatTerm, Money } from "@markethall/ui";
import type { SubscriptionPageQuery } from "../gql/graphql.js";
import { SeatUse } from "../inventory/seat-use.js";

export type Subscription = NonNullable<SubscriptionPageQuery["cloudSubscription"]>;

/** What identifies a subscription and what it costs. */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const { plan, seatCount, assignedSeats, unitPrice, endsAt, cancellableUntil, cloudAccount } =
    subscription;
  return (
    <Facts
      items={[
        {
          label: "Seats in use",
          value: <SeatUse seats={seatCount ?? null} assigned={assignedSeats ?? null} />,
        },
        {
          label: "Price",
          value:
            unitPrice && seatCount != null ? (
              <Money value={unitPrice} per={formatCycle(plan.billingCycle)} />
            ) : (
              "By use"
            ),
        },
        { label: "Term", value: formatTerm(plan.term) },
        { label: "Started", value: <DateText value={subscription.startsAt} /> },
        {
          label: subscription.autoRenew ? "Renews" : "Ends",
          value: endsAt == null ? "Runs until it is ended" : <DateText value={endsAt} />,
        },
        {
          label: "Can be cancelled",
          value:
            cancellableUntil == null ? (
              "—"
            ) : (
              <Countdown until={cancellableUntil} over="no longer in this term" />
            ),
        },
        { label: "Cloud account", value: cloudAccount?.name ?? "—" },
        { label: "Vendor's reference", value: subscription.vendorReference ?? "—" },
      ]}
    />
  );
}
