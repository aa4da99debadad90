import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { DateText, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { Answer, SeatView } from "../figures/use-figures.js";
import { Card, NothingYet } from "./card.js";
import classes from "./renewals-card.module.css";

const MOST_ROWS = 5;

interface RenewalsCardProps {
  title: string;
  answer: Answer<SeatView>;
  /** All subscriptions; undefined where the person may not see them. */
  to: string | undefined;
}

/** Terms that end soon, with the seats one could leave out of the renewal. */
export function RenewalsCard({ title, answer, to }: RenewalsCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="list" answer={answer} to={to}>
      {({ renewals }) => {
        if (!renewals) return null;
        if (renewals.length === 0)
          return (
            <NothingYet>
              <Trans>
                No term ends in the next 90 days. What renews or ends stands here in time to decide.
              </Trans>
            </NothingYet>
          );
        const more = renewals.length - MOST_ROWS;
        return (
          <>
            <table className={classes.table} aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{t`Product`}</th>
                  <th scope="col">{t`Term ends`}</th>
                  <th scope="col" className={classes.wide}>{t`Price of a seat`}</th>
                  <th scope="col" className={classes.wide}>{t`Seats`}</th>
                  <th scope="col">{t`Not in use`}</th>
                </tr>
              </thead>
              <tbody>
                {renewals.slice(0, MOST_ROWS).map((renewal) => (
                  <tr key={renewal.subscription.id}>
                    <th scope="row">
                      {to === undefined ? (
                        renewal.productName
                      ) : (
                        <PortalLink to={`/v2c/subscriptions/${renewal.subscription.id}`}>
                          {renewal.productName}
                        </PortalLink>
                      )}
                    </th>
                    <td>
                      <DateText value={renewal.endsAt} />
                    </td>
                    <td className={classes.wide}>
                      <Money value={renewal.unitPrice} />
                    </td>
                    <td className={classes.wide}>
                      {renewal.seatCount == null ? "—" : formatNumber(renewal.seatCount)}
                    </td>
                    <td>
                      <Unused unusedSeats={renewal.unusedSeats} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {more > 0 && to !== undefined && (
              <PortalLink className={classes.all} to={to}>
                {t`${plural(more, { one: "One more", other: "# more" })}`}
              </PortalLink>
            )}
          </>
        );
      }}
    </Card>
  );
}

function Unused({ unusedSeats }: { unusedSeats: number }) {
  const { t } = useLingui();
  if (unusedSeats === 0) return "—";
  const label = t`${plural(unusedSeats, { one: "# seat", other: "# seats" })}`;
  return <StatusBadge status="UNUSED" tone="warn" label={label} />;
}
