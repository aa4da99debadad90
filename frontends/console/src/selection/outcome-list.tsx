import { useLingui } from "@lingui/react/macro";
import { IconAlertTriangle, IconCheck, IconInfoCircle } from "@markethall/ui";
import { FormActions } from "@markethall/ui/forms";
import type { ReactNode } from "react";
import classes from "./outcome-list.module.css";

export interface OutcomeItem {
  readonly id: string;
  /** `open`: it still waits for somebody; `known`: somebody else did it before. */
  readonly kind: "done" | "open" | "known";
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** What became of it, and why. */
  readonly says: readonly string[];
  readonly action?: ReactNode;
}

interface OutcomeListProps {
  /** All of it in a sentence, read out. */
  told: string;
  items: readonly OutcomeItem[];
  /** The way back. */
  children: ReactNode;
}

/** What became of each of several things that were done together. */
export function OutcomeList({ told, items, children }: OutcomeListProps) {
  const { t } = useLingui();
  return (
    <div className={classes.outcomes}>
      <p role="status" className={classes.told}>
        {told}
      </p>
      <ul className={classes.list} aria-label={t`What became of each`}>
        {items.map(({ id, kind, title, detail, says, action }) => (
          <li key={id} className={classes.outcome} data-kind={kind}>
            <span className={classes.mark} aria-hidden>
              {marks[kind]}
            </span>
            <div>
              <div className={classes.title}>{title}</div>
              {detail && <div className={classes.detail}>{detail}</div>}
              {says.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </div>
            {action}
          </li>
        ))}
      </ul>
      <FormActions>{children}</FormActions>
    </div>
  );
}

const marks = {
  done: <IconCheck size={14} />,
  open: <IconAlertTriangle size={14} />,
  known: <IconInfoCircle size={14} />,
};
