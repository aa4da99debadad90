import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Callout, formatNumber, IconX, Money } from "@markethall/ui";
import type { Draft } from "./price-book.query.js";
import classes from "./price-book.module.css";

interface WhatIfProps {
  draft: Draft;
  /** Newer edits are on their way: the figures are those of a moment ago. */
  stale: boolean;
  onClose: () => void;
}

/** What the staged edits would do, beside the grid: to whom, how much a year, and which prices fall below cost. */
export function WhatIf({ draft, stale, onClose }: WhatIfProps) {
  const { t } = useLingui();
  const { belowCost, customers, effect, entries } = draft;
  const affected = new Set(effect.customers.map(({ customer }) => customer.id));
  const others = customers.filter(({ id }) => !affected.has(id)).map(({ name }) => name);
  const seats = formatNumber(effect.seatCount);
  return (
    <aside className={classes.whatIf} aria-label={t`What the staged edits do`} data-stale={stale}>
      <header className={classes.whatIfHead}>
        <h2 className={classes.whatIfTitle}>
          <Trans>What if</Trans>
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Hide what if`} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <dl className={classes.effect}>
        <dt>
          <Trans>All customers, a year</Trans>
        </dt>
        <dd className={classes.effectTotal}>
          <Money value={effect.change} signed strong />
        </dd>
        <dd className={classes.quiet}>
          <Money value={effect.before} /> <span className={classes.arrow}>→</span>{" "}
          <Money value={effect.after} />
        </dd>
      </dl>
      <p className={classes.quiet}>
        <Trans>
          For the {seats} seats that customers have today, once they renew. Usage is not in it.
        </Trans>
      </p>
      {belowCost > 0 && (
        <Callout
          tone="warn"
          title={t`${plural(belowCost, { one: "# price below cost", other: "# prices below cost" })}`}
        >
          <BelowCostList entries={entries} count={belowCost} />
        </Callout>
      )}
      <h3 className={classes.whatIfPart}>
        <Trans>By customer</Trans>
      </h3>
      {effect.customers.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>No customer has seats of these plans.</Trans>
        </p>
      ) : (
        <ul className={classes.changes} aria-label={t`Effect by customer`}>
          {effect.customers.map(({ customer, seatCount, change }) => (
            <li key={customer.id}>
              <span className={classes.changeName}>
                {customer.name}
                <span className={classes.changeDetail}>
                  {t`${plural(seatCount, { one: "# seat", other: "# seats" })}`}
                </span>
              </span>
              <Money value={change} signed />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className={classes.quiet}>
          <Trans>Also sees these prices in the portal: {others.join(", ")}.</Trans>
        </p>
      )}
    </aside>
  );
}

const FEW = 5;

/** The prices that a person has to have seen: the first ones, and how many more. */
export function BelowCostList({ entries, count }: { entries: Draft["entries"]; count: number }) {
  return (
    <ul className={classes.belowList}>
      {entries.slice(0, FEW).map(({ plan, price, cost }) => (
        <li key={plan.id}>
          <Trans>
            {plan.sku.product.name}, {plan.name}: <Money value={price} /> for a cost of{" "}
            <Money value={cost} />
          </Trans>
        </li>
      ))}
      {count > FEW && (
        <li>
          <Trans>and {formatNumber(count - FEW)} more</Trans>
        </li>
      )}
    </ul>
  );
}
