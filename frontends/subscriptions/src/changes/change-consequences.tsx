import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { DateText } from "@markethall/ui";
import type { ChangeKind } from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import classes from "./change-dialog.module.css";

interface ChangeConsequencesProps {
  subscription: Subscription;
  kind: ChangeKind;
}

/** What a change does to whom, besides its money. Nothing for changes that take nothing from anybody. */
export function ChangeConsequences({ subscription, kind }: ChangeConsequencesProps) {
  const { t } = useLingui();
  const { plan, endsAt } = subscription;
  const product = plan.sku.name;
  const people = subscription.assignedSeats ?? subscription.seatCount ?? null;
  if (kind === "RESUME") {
    return (
      <p className={classes.lead}>
        <Trans>Everybody who has a seat can use {product} again.</Trans>
      </p>
    );
  }
  if (kind !== "CANCEL" && kind !== "SUSPEND") return null;
  return (
    <ul className={classes.consequences}>
      <li>
        {people === null ? (
          <Trans>Nobody can use {product} from now on.</Trans>
        ) : (
          t`${plural(people, {
            one: `# person cannot use ${product} from now on.`,
            other: `# people cannot use ${product} from now on.`,
          })}`
        )}
      </li>
      {kind === "CANCEL" ? (
        <>
          <li>
            <Trans>Access does not come back: it would have to be ordered anew.</Trans>
          </li>
          <li>
            <Trans>
              Save what is kept in it first. What the vendor deletes cannot be restored.
            </Trans>
          </li>
        </>
      ) : (
        <>
          <li>
            <Trans>You go on paying for it, and the term goes on.</Trans>
          </li>
          <li>
            {endsAt == null ? (
              <Trans>You can resume the subscription at any time.</Trans>
            ) : (
              <Trans>
                You can resume it at any time until <DateText value={endsAt} />.
              </Trans>
            )}
          </li>
        </>
      )}
    </ul>
  );
}
