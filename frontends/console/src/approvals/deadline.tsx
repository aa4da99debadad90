import { Trans, useLingui } from "@lingui/react/macro";
import { Countdown, DateText, IconClock } from "@markethall/ui";
import classes from "./approval-details.module.css";

interface DeadlineProps {
  request: {
    readonly dueAt?: string | null;
    readonly escalatedAt?: string | null;
    readonly expiresAt?: string | null;
  };
}

/** How much time is left to decide, and what comes then. */
export function Deadline({ request: { dueAt, escalatedAt, expiresAt } }: DeadlineProps) {
  const { t } = useLingui();
  if (dueAt == null || expiresAt == null) return null;
  const isLate = escalatedAt != null;
  return (
    <div className={classes.deadline} data-late={isLate}>
      <IconClock size={16} aria-hidden />
      <span className={classes.left}>
        <Countdown until={isLate ? expiresAt : dueAt} over={t`overdue`} />
      </span>
      <span className={classes.then}>
        {isLate ? (
          <Trans>
            Staff were reminded. It expires on <DateText value={expiresAt} show="time" /> and counts
            as declined then.
          </Trans>
        ) : (
          <Trans>
            Due on <DateText value={dueAt} show="time" />; then staff are reminded, and ten days
            later it expires.
          </Trans>
        )}
      </span>
    </div>
  );
}
