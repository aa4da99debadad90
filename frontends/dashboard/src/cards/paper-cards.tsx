import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { DateText, formatDay, Money, StatusBadge } from "@markethall/ui";
import type { Answer, OrdersView, StatementView } from "../figures/use-figures.js";
import { Card, Figure, NothingYet } from "./card.js";
import classes from "./paper-cards.module.css";

interface OrdersCardProps {
  title: string;
  answer: Answer<OrdersView>;
  to: string;
}

/** Orders that wait for an approval, a vendor or somebody's help. */
export function OrdersCard({ title, answer, to }: OrdersCardProps) {
  const { t } = useLingui();
  return (
    <Card title={title} height="list" answer={answer} to={to}>
      {({ edges, totalCount }) =>
        edges.length === 0 ? (
          <NothingYet>
            <Trans>No order waits for anything.</Trans>
          </NothingYet>
        ) : (
          <>
            <ul className={classes.list}>
              {edges.map(({ node: { id, number, status, placedAt, total } }) => (
                <li key={id} className={classes.row}>
                  <PortalLink className={classes.number} to={`/v2c/orders/${id}`}>
                    {number}
                  </PortalLink>
                  <Money value={total} />
                  <span className={classes.when}>
                    <DateText value={placedAt} />
                  </span>
                  <StatusBadge status={status} />
                </li>
              ))}
            </ul>
            {totalCount > edges.length && (
              <PortalLink className={classes.all} to={to}>
                {t`All ${totalCount} orders`}
              </PortalLink>
            )}
          </>
        )
      }
    </Card>
  );
}

interface StatementCardProps {
  title: string;
  answer: Answer<StatementView>;
  to: string;
}

/** What was billed last. */
export function StatementCard({ title, answer, to }: StatementCardProps) {
  return (
    <Card title={title} height="figure" answer={answer} to={to}>
      {({ edges: [latest] }) =>
        latest === undefined ? (
          <NothingYet>
            <Trans>Your first statement will stand here.</Trans>
          </NothingYet>
        ) : (
          <Figure
            value={<Money value={latest.node.total} />}
            note={
              <>
                <PortalLink to={`/v2c/billing/${latest.node.id}`}>
                  {latest.node.number ?? formatDay(latest.node.period.start)}
                </PortalLink>
                {" · "}
                {latest.node.vendor.name}
                <br />
                <Due statement={latest.node} />
              </>
            }
          />
        )
      }
    </Card>
  );
}

function Due({ statement }: { statement: StatementView["edges"][number]["node"] }) {
  if (statement.status !== "OPEN" || !statement.dueOn)
    return <StatusBadge status={statement.status} />;
  const day = formatDay(statement.dueOn);
  return <Trans>To be paid until {day}</Trans>;
}
