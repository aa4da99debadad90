import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Countdown, formatNumber, Money } from "@markethall/ui";
import type { Answer, SeatView, UnusedView } from "../figures/use-figures.js";
import { Card, Figure, NothingYet } from "./card.js";
import { Meter } from "./meter.js";
import classes from "./seat-cards.module.css";

interface SeatCardProps {
  title: string;
  answer: Answer<SeatView>;
  to: string | undefined;
}

export function SeatsCard({ title, answer, to }: SeatCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ seatsAssigned, seatsTotal }) => {
        const [assigned, total] = [formatNumber(seatsAssigned), formatNumber(seatsTotal)];
        const unused = seatsTotal - seatsAssigned;
        const notInUse = formatNumber(unused);
        return (
          <Figure
            value={
              <Trans>
                {assigned}
                <span className={classes.of}> of {total}</span>
              </Trans>
            }
            note={
              seatsTotal === 0
                ? t`No seats yet`
                : unused > 0
                  ? t`${notInUse} paid for and not in use`
                  : t`All paid seats are in use`
            }
          >
            <Meter share={seatsTotal === 0 ? 0 : (seatsAssigned / seatsTotal) * 100} />
          </Figure>
        );
      }}
    </Card>
  );
}

export function SubscriptionsCard({ title, answer, to }: SeatCardProps) {
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ activeSubscriptions }) => (
        <Figure
          value={formatNumber(activeSubscriptions)}
          note={
            to !== undefined && (
              <PortalLink to={to}>
                <Trans>See them all</Trans>
              </PortalLink>
            )
          }
        />
      )}
    </Card>
  );
}

/** So many find room with their windows below them. */
const MOST_ROWS = 4;

interface UnusedSeatsCardProps extends Omit<SeatCardProps, "answer"> {
  answer: Answer<UnusedView>;
}

/** Seats that nobody uses, told while they can still be given back. */
export function UnusedSeatsCard({ title, answer, to }: UnusedSeatsCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="list" answer={answer} to={to}>
      {(rows) =>
        rows.length === 0 ? (
          <NothingYet>
            <Trans>All seats whose use is known are in use.</Trans>
          </NothingYet>
        ) : (
          <>
            <ul className={classes.list}>
              {rows.slice(0, MOST_ROWS).map(({ unused: unusedSeats, ...row }) => (
                <li key={row.subscription.id} className={classes.row}>
                  <PortalLink
                    className={classes.name}
                    to={`/v2c/subscriptions/${row.subscription.id}`}
                  >
                    {row.subscription.productName}
                  </PortalLink>
                  <span className={classes.count}>
                    {t`${plural(unusedSeats, { one: "# seat", other: "# seats" })}`}
                  </span>
                  <span className={classes.back} data-open={row.returnable > 0 || undefined}>
                    <WayBack row={row} />
                  </span>
                </li>
              ))}
            </ul>
            {rows.length > MOST_ROWS && to !== undefined && (
              <PortalLink className={classes.all} to={to}>
                <More more={rows.length - MOST_ROWS} />
              </PortalLink>
            )}
          </>
        )
      }
    </Card>
  );
}

function More({ more }: { more: number }) {
  const { t } = useLingui();
  return t`${plural(more, { one: "One more", other: "# more" })}`;
}

function WayBack({
  row: { returnable, returnableUntil, refund },
}: {
  row: Omit<UnusedView[number], "unused">;
}) {
  if (returnable === 0)
    return (
      <span>
        <Trans>can be reduced at the renewal</Trans>
      </span>
    );
  const count = formatNumber(returnable);
  return (
    <>
      <span>
        {refund ? (
          <Trans>
            Give back {count} for <Money value={refund} />
          </Trans>
        ) : (
          <Trans>Give back {count}</Trans>
        )}
      </span>
      {returnableUntil && (
        <span>
          <Countdown until={returnableUntil} />
        </span>
      )}
    </>
  );
}
