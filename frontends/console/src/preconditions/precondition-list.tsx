import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { IconAlertTriangle, IconArrowRight, IconCheck, VisuallyHidden } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { PreconditionList_ApprovalPreconditionFragment } from "../gql/graphql.js";
import classes from "./precondition-list.module.css";

graphql(`
  fragment PreconditionList_ApprovalPrecondition on ApprovalPrecondition {
    code
    satisfied
    explanation
    fixPath
    vendor {
      id
      name
    }
  }
`);

export type Precondition = PreconditionList_ApprovalPreconditionFragment;

/** What the link that mends an open point says. */
const mends: Readonly<Record<string, MessageDescriptor>> = {
  VENDOR_AUTHORIZED: msg`Authorise the vendor`,
  PRICE_BOOK_SET: msg`Choose a price book`,
  CURRENCY_SET: msg`Set the currency`,
  SUPPORT_PLAN_SET: msg`Decide on a support plan`,
  TERMS_ACCEPTED: msg`See how`,
  VENDOR_TENANT_SET: msg`Enter the tenant id`,
};

interface PreconditionListProps {
  label: string;
  preconditions: readonly Precondition[];
  /** Where the reader comes from, so that the page that mends can lead back. */
  origin?: MendOrigin;
}

/** Handed to the mending page with the link, as the location's state. */
export interface MendOrigin {
  readonly path: string;
  readonly label: string;
}

/** Each point with its state and why; an open one with the link that mends it. */
export function PreconditionList({ label, preconditions, origin }: PreconditionListProps) {
  const { t } = useLingui();
  return (
    <ul className={classes.list} aria-label={label}>
      {preconditions.map(({ code, satisfied, explanation, fixPath, vendor }) => (
        <li key={`${vendor?.id ?? ""} ${code}`} className={classes.point} data-open={!satisfied}>
          <span className={classes.mark} aria-hidden>
            {satisfied ? <IconCheck size={14} /> : <IconAlertTriangle size={14} />}
          </span>
          <span className={classes.text}>
            <VisuallyHidden>{satisfied ? t`Done:` : t`Missing:`} </VisuallyHidden>
            {explanation}
          </span>
          {fixPath != null && (
            <PortalLink to={fixPath} state={origin} className={classes.mend}>
              {t(mends[code] ?? msg`Mend this`)}
              <IconArrowRight size={14} aria-hidden />
            </PortalLink>
          )}
        </li>
      ))}
    </ul>
  );
}
