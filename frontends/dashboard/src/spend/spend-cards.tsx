import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { formatMoney, formatNumber, KpiCard, Money } from "@markethall/ui";
import { i18n } from "@markethall/language";
import { SeatMeter } from "../seats/seat-meter.js";
import { formatPercent } from "./percent.js";
import { changeOf, perDay } from "./spend-math.js";
import type { DashboardFigures } from "./spend-over-time.js";
import classes from "./spend-cards.module.css";

interface SpendCardsProps {
  figures: DashboardFigures;
  /** What spend is compared with, in the reader's words: "in the month before". */
  compared: string;
}

/** The four figures that lead the dashboard. */
export function SpendCards({ figures, compared }: SpendCardsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { spend, previousSpend, daily, seatsTotal, seatsAssigned, activeSubscriptions } = figures;
  const [assigned, total] = [formatNumber(seatsAssigned), formatNumber(seatsTotal)];
  const unused = seatsTotal - seatsAssigned;
  const notInUse = formatNumber(unused);
  return (
    <div className={classes.cards} aria-live="polite">
      <KpiCard
        label={t`Spend`}
        value={<Money value={spend} />}
        note={changeText(spend.amount, previousSpend, compared)}
      />
      <KpiCard
        label={t`Daily average`}
        value={
          <Money value={{ ...spend, amount: perDay(spend.amount, Math.max(1, daily.length)) }} />
        }
        note={t`${plural(daily.length, { one: "over one day", other: "over # days" })}`}
      />
      <KpiCard
        label={t`Active subscriptions`}
        value={formatNumber(activeSubscriptions)}
        note={
          can("Customer.subscriptions") ? (
            <PortalLink className={classes.link} to="/v2c/subscriptions">
              <Trans>See them all</Trans>
            </PortalLink>
          ) : undefined
        }
      />
      <KpiCard
        label={t`Seats in use`}
        value={
          <Trans>
            {assigned}
            <span className={classes.of}> of {total}</span>
          </Trans>
        }
        note={unused > 0 ? t`${notInUse} paid for and not in use` : t`All paid seats are in use`}
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
  if (direction === "same") return i18n._(msg`The same as ${compared}`);
  if (percent === null) return i18n._(msg`Nothing ${compared}`);
  const sign = direction === "up" ? "▲" : "▼";
  // From next to nothing, a percentage says nothing.
  const change = percent > MOST_PERCENT ? sign : `${sign} ${formatPercent(percent)}`;
  const amount = formatMoney(before);
  return i18n._(msg`${change} from ${amount} ${compared}`);
}
