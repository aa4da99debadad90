import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { KeyedButton } from "../keys/keyed-button.js";
import { SelectionBar } from "../selection/selection-bar.js";

interface BulkBarProps {
  count: number;
  onApprove: () => void;
  onDecline: () => void;
  onClear: () => void;
}

/** What can be done with the requests that are selected. */
export function BulkBar({ count, onApprove, onDecline, onClear }: BulkBarProps) {
  const { t } = useLingui();
  return (
    <SelectionBar
      label={t`Selected requests`}
      count={count}
      counted={<Plural value={count} one="# request selected" other="# requests selected" />}
      onClear={onClear}
    >
      <KeyedButton keys="d" hint={t`Decline all of them`} variant="default" onClick={onDecline}>
        <Trans>Decline</Trans>
      </KeyedButton>
      <KeyedButton keys="a" hint={t`Approve all of them`} onClick={onApprove}>
        <Trans>Approve</Trans>
      </KeyedButton>
    </SelectionBar>
  );
}
