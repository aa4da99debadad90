import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import {
  Button,
  compareDecimals,
  formatCycle,
  formatMoney,
  formatTerm,
  IconCheck,
  Money,
  Section,
} from "@markethall/ui";
import { QuantityField } from "../cart/quantity-field.js";
import type { PlanChoice_PlanFragment } from "../gql/graphql.js";
import type { ChosenPlan } from "./use-plan-choice.js";
import { savingPercent, yearlyPrice } from "./yearly-price.js";
import classes from "./plan-matrix.module.css";

type Plan = PlanChoice_PlanFragment;

/** The plans by term and cycle, with what the seats make in a year. Nothing where there is no choice. */
export function PlanMatrix({ plans, choice }: { plans: readonly Plan[]; choice: ChosenPlan }) {
  const { t } = useLingui();
  const priced = plans.filter(({ kind, price }) => kind === "LICENSE" && price != null);
  if (priced.length < 2 || !choice.plan) return null;
  const editions = [...new Map(priced.map(({ sku }) => [sku.id, sku])).values()];
  return (
    <Section
      title={t`Compare plans`}
      lead={t`What your seats come to in a year, at today's prices and before tax.`}
      actions={
        <QuantityField
          label={t`Seats to compare`}
          value={choice.seats}
          min={choice.plan.minSeats}
          max={choice.plan.maxSeats ?? null}
          onChange={choice.setSeats}
        />
      }
      bare
    >
      {editions.map(({ id, name }) => (
        <Edition
          key={id}
          name={editions.length > 1 ? name : null}
          plans={priced.filter(({ sku }) => sku.id === id)}
          choice={choice}
        />
      ))}
    </Section>
  );
}

function Edition({
  name,
  plans,
  choice,
}: {
  name: string | null;
  plans: readonly Plan[];
  choice: ChosenPlan;
}) {
  const { t } = useLingui();
  const terms = [...new Set(plans.map(({ term }) => term))];
  const cycles = [...new Set(plans.map(({ billingCycle }) => billingCycle))];
  return (
    <div className={classes.edition}>
      {name !== null && <h3 className={classes.name}>{name}</h3>}
      <table
        className={classes.matrix}
        role="table"
        aria-label={name ?? t`Plans by term and billing`}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <Trans>Term</Trans>
            </th>
            {cycles.map((cycle) => (
              <th key={cycle} scope="col" role="columnheader">
                <Billed cycle={cycle} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {terms.map((term) => (
            <tr key={term} role="row">
              <th scope="row" role="rowheader">
                {formatTerm(term)}
              </th>
              {cycles.map((cycle) => {
                const plan = plans.find((one) => one.term === term && one.billingCycle === cycle);
                return (
                  <td
                    key={cycle}
                    role="cell"
                    data-empty={!plan}
                    data-chosen={plan !== undefined && plan.id === choice.plan?.id}
                  >
                    {plan ? (
                      <Offer plan={plan} plans={plans} choice={choice} />
                    ) : (
                      <span aria-hidden>—</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One plan: its price, what the seats come to in a year, and what that saves. */
function Offer({
  plan,
  plans,
  choice,
}: {
  plan: Plan;
  plans: readonly Plan[];
  choice: ChosenPlan;
}) {
  const { t } = useLingui();
  const { price, listPrice, term, billingCycle, trialDays } = plan;
  const { seats } = choice;
  const year = yearlyPrice(plan, seats);
  const saving = savingPercent(plan, plans);
  const chosen = plan.id === choice.plan?.id;
  const cycle = formatCycle(billingCycle);
  const termName = formatTerm(term);
  const struck =
    listPrice &&
    price &&
    listPrice.currency === price.currency &&
    compareDecimals(listPrice.amount, price.amount) > 0
      ? listPrice
      : null;
  return (
    <div className={classes.offer}>
      <div className={classes.cycle}>
        <Billed cycle={billingCycle} />
      </div>
      <div className={classes.price}>
        {struck && (
          <s className={classes.list}>
            <span className={classes.hidden}>{t`List price`} </span>
            {formatMoney(struck)}
          </s>
        )}
        <Money value={price} per={cycle} />
      </div>
      {year && (
        <div className={classes.year}>
          <Trans>
            <Money value={year} /> a year for <Plural value={seats} one="# seat" other="# seats" />
          </Trans>
        </div>
      )}
      <div className={classes.marks}>
        {saving > 0 && <span className={classes.saving}>{t`${saving} % less`}</span>}
        {trialDays != null && (
          <span
            className={classes.trial}
          >{t`${plural(trialDays, { one: "# day free", other: "# days free" })}`}</span>
        )}
      </div>
      <Button
        size="xs"
        variant={chosen ? "light" : "default"}
        aria-pressed={chosen}
        aria-label={t`Choose ${termName}, billed per ${cycle}`}
        leftSection={chosen && <IconCheck size={14} aria-hidden />}
        onClick={() => choice.choose(plan.id)}
      >
        {chosen ? t({ message: "Chosen", context: "plan" }) : t`Choose`}
      </Button>
    </div>
  );
}

function Billed({ cycle }: { cycle: string }) {
  const { t } = useLingui();
  const per = formatCycle(cycle);
  return cycle === "ONCE" ? t`paid once` : t`billed per ${per}`;
}
