import { PortalLink, useAbilities } from "@markethall/contracts";
import { formatMoney, formatNumber, KpiCard, Money } from "@markethall/ui";
import { SeatMeter } from "../seats/seat-meter.js";
import { changeOf, perDay } from "./spend-math.js";
import type { DashboardFigures } from "./spend-over-time.js";
import classes from "./spend-cards.module.css";

interface SpendCardsProps {
  figures: DashboardFigures;
  /** What spend is compared with, in words: "in the month before". */
  compared: string;
}

/** The four figures that lead the dashboard. */
export function SpendCards({ figures, compared }: SpendCardsProps) {
  const { can } = useAbilities();
  const { spend, previousSpend, daily, seatsTotal, seatsAssigned, activeSubscriptions } = figures;
  const unused = seatsTotal - seatsAssigned;
  return (
    <div className={classes.cards} aria-live="polite">
      <KpiCard
        label="Spend"
        value={<Money value={spend} />}
        note={changeText(spend.amount, previousSpend, compared)}
      />
      <KpiCard
        label="Daily average"
        value={
          <Money value={{ ...spend, amount: perDay(spend.amount, Math.max(1, daily.length)) }} />
        }
        note={`over ${daily.length === 1 ? "one day" : `${formatNumber(daily.length)} days`}`}
      />
      <KpiCard
        label="Active subscriptions"
        value={formatNumber(activeSubscriptions)}
        note={
          can("Customer.subscriptions") ? (
            <PortalLink className={classes.link} to="/v2c/subscriptions">
              See them all
            </PortalLink>
          ) : undefined
        }
      />
      <KpiCard
        label="Seats in use"
        value={
          <>
            {formatNumber(seatsAssigned)}
            <span className={classes.of}> of {formatNumber(seatsTotal)}</span>
          </>
        }
        note={
          unused > 0
            ? `${formatNumber(unused)} paid for and not in use`
            : "All paid seats are in use"
        }
      >
        <SeatMeter used={seatsAssigned} total={seatsTotal} />
      </KpiCard>
    </div>
  );
}

const MOST_PERCENT = 999;

function changeText(
  spend: string,
  before: { readonly amount: string; readonly currency: string },
  compared: string,
): string {
  const { direction, percent } = changeOf(spend, before.amount);
  if (direction === "same") return `The same as ${compared}`;
  if (percent === null) return `Nothing ${compared}`;
  const sign = direction === "up" ? "▲" : "▼";
  // From next to nothing, a percentage says nothing.
  const change = percent > MOST_PERCENT ? sign : `${sign} ${percent}%`;
  return `${change} from ${formatMoney(before)} ${compared}`;
}
