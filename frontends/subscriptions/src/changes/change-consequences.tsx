import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { DateText } from "@markethall/ui";
import type { Consequence } from "@markethall/ui/overlays";
import type { SubscriptionChangeInput } from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";

type Wish = Omit<SubscriptionChangeInput, "subscriptionId">;

/** Whether a change takes something from somebody, so that its button is red. */
export function endsSomething({ seatCount }: Subscription, wish: Wish): boolean {
  if (wish.kind === "CANCEL" || wish.kind === "SUSPEND") return true;
  if (wish.kind === "SET_RENEWAL") return wish.endOfTerm === "CANCEL";
  return wish.seatCount != null && wish.seatCount < (seatCount ?? 0);
}

/** What a change does to whom, besides the money of today. */
export function useChangeConsequences(subscription: Subscription, wish: Wish): Consequence[] {
  const { t } = useLingui();
  const seatConsequences = useSeatConsequences(subscription, wish);
  const { plan, endsAt } = subscription;
  const product = plan.sku.name;
  const people = subscription.assignedSeats ?? subscription.seatCount ?? null;
  const end = endsAt == null ? null : <DateText value={endsAt} />;
  const accessEnds =
    people === null
      ? t`Nobody can use ${product} from now on.`
      : t`${plural(people, {
          one: `# person cannot use ${product} from now on.`,
          other: `# people cannot use ${product} from now on.`,
        })}`;
  switch (wish.kind) {
    case "CANCEL":
      return [
        { kind: "ends", says: accessEnds },
        { kind: "ends", says: t`Access does not come back: it would have to be ordered anew.` },
        {
          kind: "warns",
          says: t`Save what is kept in it first. What the vendor deletes cannot be restored.`,
        },
        ...(people === null
          ? [{ kind: "warns" as const, says: t`What was used until now is still billed.` }]
          : []),
      ];
    case "SUSPEND":
      return [
        { kind: "ends", says: accessEnds },
        { kind: "warns", says: t`You go on paying for it, and the term goes on.` },
        {
          kind: "stays",
          says: end ? (
            <Trans>You can resume it at any time until {end}.</Trans>
          ) : (
            t`You can resume the subscription at any time.`
          ),
        },
      ];
    case "RESUME":
      return [{ kind: "stays", says: t`Everybody who has a seat can use ${product} again.` }];
    case "SET_RENEWAL":
      return [
        ...(wish.endOfTerm === "CANCEL" && end
          ? [
              {
                kind: "ends" as const,
                says: (
                  <Trans>
                    Nobody can use {product} any more from {end} on.
                  </Trans>
                ),
              },
            ]
          : []),
        {
          kind: "stays",
          says: t`Nothing is charged now; the choice takes effect at the end of the term.`,
        },
      ];
    default:
      return seatConsequences;
  }
}

/** Seats given back: whose they are. Nothing where seats are added. */
function useSeatConsequences(subscription: Subscription, wish: Wish): Consequence[] {
  const { t } = useLingui();
  const { seatCount, assignedSeats, plan } = subscription;
  const product = plan.sku.name;
  const left = wish.seatCount ?? 0;
  const isLater = wish.timing === "AT_RENEWAL";
  const told: Consequence[] = isLater
    ? [
        {
          kind: "stays",
          says: t`Nothing is charged now; the renewal is charged at the price of that day.`,
        },
      ]
    : [];
  if (seatCount == null || left >= seatCount || left < 1) return told;
  const fewer = seatCount - left;
  const without = assignedSeats == null ? null : Math.max(0, assignedSeats - left);
  return [
    {
      kind: "ends",
      says: isLater
        ? t`${plural(fewer, { one: "# seat ends with the renewal.", other: "# seats end with the renewal." })}`
        : t`${plural(fewer, { one: "# seat ends at once.", other: "# seats end at once." })}`,
    },
    ...(without === null
      ? []
      : [
          without > 0
            ? {
                kind: "ends" as const,
                says: t`${plural(without, {
                  one: `# person who uses ${product} loses the seat: the vendor decides who.`,
                  other: `# people who use ${product} lose their seats: the vendor decides who.`,
                })}`,
              }
            : {
                kind: "stays" as const,
                says: t`Nobody loses a seat: all of those that go are free.`,
              },
        ]),
    ...told,
  ];
}
