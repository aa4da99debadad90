import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readinessText } from "@markethall/graph-client";
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconChevronDown,
  UnstyledButton,
  VisuallyHidden,
} from "@markethall/ui";
import type { ReactNode } from "react";
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
  /** Points are mended here, by a form below each, instead of by a link. */
  mend?: MendHere;
  /** What is done is one line that tells how much it is. */
  collapsesDone?: boolean;
}

interface MendHere {
  readonly keyOf: (point: Precondition) => string;
  /** Key of the point whose form is open. */
  readonly opened: string | null;
  readonly onToggle: (point: Precondition) => void;
  readonly form: (point: Precondition) => ReactNode;
}

/** Each point with its state and why; an open one with the way to mend it. */
export function PreconditionList(props: PreconditionListProps) {
  const { label, preconditions, mend, collapsesDone = false } = props;
  const open = preconditions.filter(({ satisfied }) => !satisfied);
  const done = preconditions.filter(({ satisfied }) => satisfied);
  if (!collapsesDone || open.length === 0)
    return <Points label={label} points={preconditions} mend={mend} />;
  return (
    <>
      <Points label={label} points={open} mend={mend} />
      {done.length > 0 && (
        <details className={classes.done}>
          <summary>
            <IconCheck size={14} aria-hidden />
            <Plural value={done.length} one="# point is done" other="# points are done" />
          </summary>
          <Points label={`${label} ✓`} points={done} mend={mend} />
        </details>
      )}
    </>
  );
}

interface PointsProps {
  label: string;
  points: readonly Precondition[];
  mend: MendHere | undefined;
}

function Points({ label, points, mend }: PointsProps) {
  const { t } = useLingui();
  return (
    <ul className={classes.list} aria-label={label}>
      {points.map((point) => {
        const { code, satisfied, fixPath, vendor } = point;
        const isOpened = mend !== undefined && !satisfied && mend.opened === mend.keyOf(point);
        const words = t(mends[code] ?? msg`Mend this`);
        return (
          <li key={`${vendor?.id ?? ""} ${code}`} className={classes.point} data-open={!satisfied}>
            <span className={classes.mark} aria-hidden>
              {satisfied ? <IconCheck size={14} /> : <IconAlertTriangle size={14} />}
            </span>
            <span className={classes.text}>
              <VisuallyHidden>{satisfied ? t`Done:` : t`Missing:`} </VisuallyHidden>
              {readinessText(point)}
            </span>
            {fixPath != null &&
              (mend ? (
                <UnstyledButton
                  className={classes.mend}
                  aria-expanded={isOpened}
                  onClick={() => mend.onToggle(point)}
                >
                  {words}
                  <IconChevronDown size={14} aria-hidden />
                </UnstyledButton>
              ) : (
                <PortalLink to={fixPath} className={classes.mend}>
                  {words}
                  <IconArrowRight size={14} aria-hidden />
                </PortalLink>
              ))}
            {isOpened && mend.form(point)}
          </li>
        );
      })}
    </ul>
  );
}
