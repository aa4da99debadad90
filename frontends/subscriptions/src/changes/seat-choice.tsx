import { Trans, useLingui } from "@lingui/react/macro";
import { NumberInput, SegmentedControl } from "@markethall/ui/forms";
import type { ChangeTiming } from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import classes from "./seat-choice.module.css";

interface SeatChoiceProps {
  subscription: Subscription;
  seats: number;
  timing: ChangeTiming;
  onSeats: (seats: number) => void;
  onTiming: (timing: ChangeTiming) => void;
}

/** How many seats there are to be, and from when on. */
export function SeatChoice({ subscription, seats, timing, onSeats, onTiming }: SeatChoiceProps) {
  const { t } = useLingui();
  return (
    <div className={classes.fields}>
      <NumberInput
        label={t`Seats`}
        description={<SeatHint subscription={subscription} />}
        min={1}
        allowDecimal={false}
        value={seats}
        onChange={(value) => onSeats(Number(value) || 0)}
        data-autofocus
      />
      {subscription.endsAt != null && (
        <SegmentedControl
          aria-label={t({ message: "When", context: "time of a change" })}
          data={[
            { value: "NOW", label: t({ message: "Now", context: "time of a change" }) },
            {
              value: "AT_RENEWAL",
              label: t({ message: "At the renewal", context: "time of a change" }),
            },
          ]}
          value={timing}
          onChange={(value) => onTiming(value as ChangeTiming)}
        />
      )}
    </div>
  );
}

/** How many there are now, and what of them can be given back. */
function SeatHint({ subscription }: { subscription: Subscription }) {
  const { seatCount, reducibleNow } = subscription;
  return reducibleNow == null || reducibleNow === 0 ? (
    <Trans>{seatCount} now. Seats can be added at any time and given back at the renewal.</Trans>
  ) : (
    <Trans>
      {seatCount} now, of which {reducibleNow} can be given back today.
    </Trans>
  );
}
