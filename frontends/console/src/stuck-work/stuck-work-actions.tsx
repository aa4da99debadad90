import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, Group, IconRefresh } from "@markethall/ui";
import type { StuckWorkRow } from "./stuck-work-columns.js";

/** Begins to do something about it: a dialog asks first. */
export type AskAbout = (deed: "retry" | "discard", work: StuckWorkRow) => void;

/** What a person can do about one piece of stuck work. */
export function StuckWorkActions({ work, onAsk }: { work: StuckWorkRow; onAsk: AskAbout }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  return (
    <Group gap="xs" justify="flex-end">
      {work.canRetry && can("retryStuckWork") && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          aria-label={t`Try again: ${{ subject: work.subject }}`}
          onClick={() => onAsk("retry", work)}
        >
          <Trans>Try again</Trans>
        </Button>
      )}
      {work.canDiscard && can("discardStuckWork") && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t`Put aside: ${{ subject: work.subject }}`}
          onClick={() => onAsk("discard", work)}
        >
          <Trans>Put aside</Trans>
        </Button>
      )}
    </Group>
  );
}
