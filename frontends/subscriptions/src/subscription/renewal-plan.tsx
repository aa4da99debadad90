import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, DateText, Money, Section, StatusBadge } from "@markethall/ui";
import { useState } from "react";
import { ChangeDialog } from "../changes/change-dialog.js";
import { changeNames } from "../changes/change-names.js";
import type { EndOfTermAction } from "../gql/graphql.js";
import { renewalLabels, renewalMeaning } from "./renewal-words.js";
import type { Subscription } from "./subscription-facts.js";
import classes from "./renewal-plan.module.css";

/** What can happen at the end of the term, each with its price, and what is chosen. */
export function RenewalPlan({ subscription }: { subscription: Subscription }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [choosing, setChoosing] = useState<EndOfTermAction | null>(null);
  const { plan, renewalOptions, renewalPolicy, scheduledChanges, availableChanges } = subscription;
  // As many as now, where no other number is scheduled.
  const seatsThen = renewalPolicy.seatCount ?? subscription.seatCount ?? 0;
  const mayChoose = can("Mutation.changeSubscription") && availableChanges.includes("SET_RENEWAL");
  return (
    <Section
      title={t`At the end of the term`}
      {...(subscription.endsAt == null ? {} : { lead: <EndsOn at={subscription.endsAt} /> })}
    >
      <ul className={classes.options}>
        {renewalOptions.map(({ action, unitPrice, total }) => {
          const chosen = action === renewalPolicy.endOfTerm;
          return (
            <li key={action} className={classes.option} data-chosen={chosen}>
              <div className={classes.what}>
                <span className={classes.label}>{t(renewalLabels[action])}</span>
                <span className={classes.explanation}>
                  {renewalMeaning(action, seatsThen, plan.term)}
                </span>
              </div>
              <div className={classes.price}>
                <span className={classes.total}>{total ? <Money value={total} /> : "—"}</span>
                {unitPrice && (
                  <span className={classes.each}>
                    <Trans>
                      <Money value={unitPrice} /> a seat
                    </Trans>
                  </span>
                )}
              </div>
              <div className={classes.choose}>
                {chosen ? (
                  <StatusBadge status="ACTIVE" label={t`Chosen`} />
                ) : (
                  mayChoose && (
                    <Button size="compact-sm" variant="default" onClick={() => setChoosing(action)}>
                      <Trans>Choose</Trans>
                    </Button>
                  )
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {scheduledChanges.length > 0 && (
        <>
          <h3 className={classes.heading}>
            <Trans>Scheduled</Trans>
          </h3>
          <ul className={classes.scheduled}>
            {scheduledChanges.map(({ id, kind, seatCount, effectiveAt }) => (
              <li key={id}>
                <ScheduledChange
                  change={t(changeNames[kind])}
                  seatCount={seatCount ?? null}
                  effectiveAt={effectiveAt}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {choosing !== null && (
        <ChangeDialog
          subscription={subscription}
          kind="SET_RENEWAL"
          endOfTerm={choosing}
          onClose={() => setChoosing(null)}
        />
      )}
    </Section>
  );
}

/** When the choice is due. */
function EndsOn({ at }: { at: string }) {
  return (
    <Trans>
      The term ends on <DateText value={at} />. Until then you can choose as often as you like.
    </Trans>
  );
}

interface ScheduledChangeProps {
  /** What is changed, in words. */
  change: string;
  seatCount: number | null;
  effectiveAt: string;
}

function ScheduledChange({ change, seatCount, effectiveAt }: ScheduledChangeProps) {
  return seatCount === null ? (
    <Trans>
      {change} on <DateText value={effectiveAt} />
    </Trans>
  ) : (
    <Trans>
      {change} to {seatCount} on <DateText value={effectiveAt} />
    </Trans>
  );
}
