import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { KeyedButton } from "../keys/keyed-button.js";
import classes from "./approvals-page.module.css";

interface BulkBarProps {
  count: number;
  onApprove: () => void;
  onDecline: () => void;
  onClear: () => void;
}

/** What can be done with the requests that are selected. */
export function BulkBar({ count, onApprove, onDecline, onClear }: BulkBarProps) {
  const { t } = useLingui();
  if (count === 0) return null;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t`Selected requests`}>
      <span className={classes.bulkCount} aria-live="polite">
        <Plural value={count} one="# request selected" other="# requests selected" />
      </span>
      <KeyedButton keys="Escape" hint={t`Select none`} variant="subtle" onClick={onClear}>
        <Trans>Clear</Trans>
      </KeyedButton>
      <KeyedButton keys="d" hint={t`Decline all of them`} variant="default" onClick={onDecline}>
        <Trans>Decline</Trans>
      </KeyedButton>
      <KeyedButton keys="a" hint={t`Approve all of them`} onClick={onApprove}>
        <Trans>Approve</Trans>
      </KeyedButton>
    </div>
  );
}
