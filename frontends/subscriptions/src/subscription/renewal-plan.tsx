import { useAbilities } from "@markethall/contracts";
import { Button, DateText, formatEnum, Money, Section, StatusBadge } from "@markethall/ui";
import { useState } from "react";
import { ChangeDialog } from "../changes/change-dialog.js";
import type { EndOfTermAction } from "../gql/graphql.js";
import type { Subscription } from "./subscription-facts.js";
import classes from "./renewal-plan.module.css";

/** What can happen at the end of the term, each with its price, and what is chosen. */
export function RenewalPlan({ subscription }: { subscription: Subscription }) {
  const { can } = useAbilities();
  const [choosing, setChoosing] = useState<EndOfTermAction | null>(null);
  const { renewalOptions, renewalPolicy, scheduledChanges, availableChanges } = subscription;
  const mayChoose = can("Mutation.changeSubscription") && availableChanges.includes("SET_RENEWAL");
  return (
    <Section title="At the end of the term">
      <ul className={classes.options}>
        {renewalOptions.map(({ action, label, explanation, total }) => {
          const chosen = action === renewalPolicy.endOfTerm;
          return (
            <li key={action} className={classes.option} data-chosen={chosen}>
              <div className={classes.what}>
                <span className={classes.label}>{label}</span>
                <span className={classes.explanation}>{explanation}</span>
              </div>
              <div className={classes.price}>{total ? <Money value={total} /> : "—"}</div>
              <div className={classes.choose}>
                {chosen ? (
                  <StatusBadge status="ACTIVE" label="Chosen" />
                ) : (
                  mayChoose && (
                    <Button size="compact-sm" variant="default" onClick={() => setChoosing(action)}>
                      Choose
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
          <h3 className={classes.heading}>Scheduled</h3>
          <ul className={classes.scheduled}>
            {scheduledChanges.map(({ id, kind, seatCount, effectiveAt }) => (
              <li key={id}>
                {formatEnum(kind)}
                {seatCount != null && ` to ${seatCount}`} on <DateText value={effectiveAt} />
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
