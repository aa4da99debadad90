import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { formatCycle, formatTerm, Money } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { PlanChoice_PlanFragment } from "../gql/graphql.js";
import classes from "./plan-choice.module.css";

graphql(`
  fragment PlanChoice_Plan on Plan {
    id
    name
    kind
    term
    billingCycle
    trialDays
    minSeats
    maxSeats
    sku {
      id
      name
    }
    price {
      amount
      currency
    }
    listPrice {
      amount
      currency
    }
    priceTrace {
      label
      explanation
      amount {
        amount
        currency
      }
    }
  }
`);

interface PlanChoiceProps {
  plans: readonly PlanChoice_PlanFragment[];
  chosenId: string;
  onChoose: (planId: string) => void;
}

/** The plans side by side by term and cycle, under each edition where there are several. */
export function PlanChoice({ plans, chosenId, onChoose }: PlanChoiceProps) {
  const editions = [...new Map(plans.map(({ sku }) => [sku.id, sku])).values()];
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>
        <Trans>Plan</Trans>
      </legend>
      {editions.map((edition) => (
        <div key={edition.id} className={classes.edition}>
          {editions.length > 1 && <div className={classes.editionName}>{edition.name}</div>}
          {plans
            .filter(({ sku }) => sku.id === edition.id)
            .map((plan) => (
              <PlanRow
                key={plan.id}
                plan={plan}
                chosen={plan.id === chosenId}
                onChoose={() => onChoose(plan.id)}
              />
            ))}
        </div>
      ))}
    </fieldset>
  );
}

interface PlanRowProps {
  plan: PlanChoice_PlanFragment;
  chosen: boolean;
  onChoose: () => void;
}

function PlanRow({ plan, chosen, onChoose }: PlanRowProps) {
  const { t } = useLingui();
  const { term, billingCycle, price, kind, trialDays } = plan;
  const cycle = formatCycle(billingCycle);
  const billing = kind === "CONSUMPTION" ? t`billed by what you use` : t`billed per ${cycle}`;
  return (
    <label className={classes.plan} data-chosen={chosen}>
      <input
        type="radio"
        name="plan"
        className={classes.radio}
        checked={chosen}
        onChange={onChoose}
      />
      <span className={classes.term}>
        <span className={classes.termName}>{formatTerm(term)}</span>
        <span className={classes.cycle}>
          {trialDays == null
            ? billing
            : t`${billing}, ${plural(trialDays, { one: "# day free", other: "# days free" })}`}
        </span>
      </span>
      <span className={classes.price}>
        {kind === "LICENSE" ? (
          price ? (
            <Money value={price} per={cycle} />
          ) : (
            <span className={classes.cycle}>{t`On request`}</span>
          )
        ) : (
          <Trans>By usage</Trans>
        )}
      </span>
    </label>
  );
}
