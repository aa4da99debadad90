import { useLingui } from "@lingui/react/macro";
import { Countdown, DateText, Facts, formatCycle, formatTerm, Money } from "@markethall/ui";
import type { SubscriptionPageQuery } from "../gql/graphql.js";
import { SeatUse } from "../inventory/seat-use.js";

export type Subscription = NonNullable<SubscriptionPageQuery["cloudSubscription"]>;

/** What identifies a subscription and what it costs. */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const { t } = useLingui();
  const { plan, seatCount, assignedSeats, unitPrice, endsAt, cancellableUntil, cloudAccount } =
    subscription;
  return (
    <Facts
      items={[
        {
          label: t`Seats in use`,
          value: <SeatUse seats={seatCount ?? null} assigned={assignedSeats ?? null} />,
        },
        {
          label: t`Price`,
          value:
            unitPrice && seatCount != null ? (
              <Money value={unitPrice} per={formatCycle(plan.billingCycle)} />
            ) : (
              t`By use`
            ),
        },
        { label: t`Term`, value: formatTerm(plan.term) },
        { label: t`Started`, value: <DateText value={subscription.startsAt} /> },
        {
          label: subscription.autoRenew
            ? t({ message: "Renews", context: "before a date" })
            : t({ message: "Ends", context: "before a date" }),
          value: endsAt == null ? t`Runs until it is ended` : <DateText value={endsAt} />,
        },
        {
          label: t`Can be cancelled`,
          value:
            cancellableUntil == null ? (
              "—"
            ) : (
              <Countdown until={cancellableUntil} over={t`no longer in this term`} />
            ),
        },
        { label: t`Cloud account`, value: cloudAccount?.name ?? "—" },
        { label: t`Vendor's reference`, value: subscription.vendorReference ?? "—" },
      ]}
    />
  );
}
