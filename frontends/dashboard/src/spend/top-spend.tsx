import { Trans } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Money, type MoneyValue } from "@markethall/ui";
import { NothingYet } from "../cards/card.js";
import { hasName } from "../figures/report-path.js";
import { formatPercent } from "./percent.js";
import { shareOf } from "./spend-math.js";
import classes from "./top-spend.module.css";

interface TopSpendProps {
  points: readonly { readonly key: string; readonly label: string; readonly amount: MoneyValue }[];
  /** Spend of the whole range, which the shares are of. */
  total: MoneyValue;
  /** Where an entry leads; it leads nowhere without. */
  pathOf: ((label: string) => string) | undefined;
}

/** The five with the most spend, each with its share of all of it. */
export function TopSpend({ points, total, pathOf }: TopSpendProps) {
  if (points.length === 0)
    return (
      <NothingYet>
        <Trans>No spend in these days.</Trans>
      </NothingYet>
    );
  return (
    <ol className={classes.list}>
      {points.map(({ key, label: name, amount }) => {
        const share = shareOf(amount.amount, total.amount);
        return (
          <li key={key} className={classes.entry}>
            <span className={classes.name} title={name}>
              {pathOf && hasName(key) ? <PortalLink to={pathOf(name)}>{name}</PortalLink> : name}
            </span>
            <span className={classes.amount}>
              <Money value={amount} />
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
            </span>
            <span className={classes.share}>{formatPercent(share)}</span>
          </li>
        );
      })}
    </ol>
  );
}
