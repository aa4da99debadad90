import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { formatDay, Money, type MoneyValue } from "@markethall/ui";
import type { Answer, SpendView } from "../figures/use-figures.js";
import { shiftDay } from "../range/date-range.js";
import { changeText } from "../spend/change-text.js";
import { barsOf, perDay, runningTotals, shareOf } from "../spend/spend-math.js";
import { useMoving } from "../spend/use-moving.js";
import { Card, Figure } from "./card.js";
import { Meter } from "./meter.js";
import { Sparkline } from "./sparkline.js";

interface MoneyCardProps {
  title: string;
  answer: Answer<SpendView>;
  /** The report of the same days. */
  to: string | undefined;
  /** What the amounts are of: an amount moves only while that stays. */
  same: string;
}

interface SpendCardProps extends MoneyCardProps {
  /** In the reader's words: "in the month before"; null where nothing is compared. */
  compared: string | null;
}

/** What the days cost, and how that came about. */
export function SpendCard({ title, answer, to, same, compared }: SpendCardProps) {
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ spend, previousSpend, daily }) =>
        daily && (
          <Figure
            value={<MovingMoney value={spend} same={same} />}
            note={compared && previousSpend && changeText(spend.amount, previousSpend, compared)}
          >
            <Sparkline shape="line" amounts={runningTotals(barsOf(daily).bars)} />
          </Figure>
        )
      }
    </Card>
  );
}

export function DailyCard({ title, answer, to, same }: MoneyCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ spend, daily }) => {
        if (!daily) return null;
        const average = perDay(spend.amount, Math.max(1, daily.length));
        return (
          <Figure
            value={<MovingMoney value={{ ...spend, amount: average }} same={same} />}
            note={t`${plural(daily.length, { one: "over one day", other: "over # days" })}`}
          >
            <Sparkline shape="bars" amounts={barsOf(daily).bars.map(({ amount }) => amount)} />
          </Figure>
        );
      }}
    </Card>
  );
}

/** What the month of today ends with, whatever the days that are shown. */
export function ForecastCard({ title, answer, to, same }: MoneyCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ forecast }) => {
        if (!forecast) return null;
        const { amount, before, toDate, month } = forecast;
        const end = formatDay(shiftDay(month.end, -1));
        return (
          <Figure
            value={<MovingMoney value={amount} same={same} />}
            note={
              <>
                {changeText(amount.amount, before, t(msg`in the month before`))}
                <br />
                {t`Until ${end} at the pace so far`}
              </>
            }
          >
            <Meter share={shareOf(toDate.amount, amount.amount)} />
          </Figure>
        );
      }}
    </Card>
  );
}

/** Goes softly to what it becomes while the page is open. */
function MovingMoney({ value, same }: { value: MoneyValue; same: string }) {
  return (
    <Money value={{ ...value, amount: useMoving(value.amount, `${same} ${value.currency}`) }} />
  );
}
