import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, Group, IconRefresh, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { DiscardDialog } from "./discard-dialog.js";
import type { StuckWorkRow } from "./stuck-work-columns.js";
import { whatRetryDoes } from "./what-retry-does.js";

const RetryStuckWork = graphql(`
  mutation RetryStuckWork($input: RetryStuckWorkInput!) {
    retryStuckWork(input: $input) {
      __typename
      ... on RetryStuckWorkSuccess {
        stuckWorkId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface StuckWorkActionsProps {
  work: StuckWorkRow;
  onChanged: () => void;
}

/** What a person can do about one piece of stuck work; each asks first and says what it will do. */
export function StuckWorkActions({ work, onChanged }: StuckWorkActionsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const notices = useNotices();
  const [retry, { loading, error }] = useMutation(RetryStuckWork);
  const [asked, dialog] = useDisclosure(false);
  const [discarding, discard] = useDisclosure(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function handleRetry() {
    setRefusal(null);
    const { data } = await retry({ variables: { input: { stuckWorkId: work.id } } });
    const result = data?.retryStuckWork;
    if (result?.__typename === "RetryStuckWorkSuccess") {
      notices.done(t`${{ subject: work.subject }}: tried again.`);
      dialog.close();
    } else if (result) setRefusal(result.message);
    onChanged();
  }

  return (
    <Group gap="xs" justify="flex-end">
      {work.canRetry && can("retryStuckWork") && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          aria-label={t`Try again: ${{ subject: work.subject }}`}
          onClick={dialog.open}
        >
          <Trans>Try again</Trans>
        </Button>
      )}
      {work.canDiscard && can("discardStuckWork") && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t`Put aside: ${{ subject: work.subject }}`}
          onClick={discard.open}
        >
          <Trans>Put aside</Trans>
        </Button>
      )}
      <ConfirmConsequences
        opened={asked}
        onClose={dialog.close}
        onConfirm={() => void handleRetry()}
        title={t`Try again: ${{ subject: work.subject }}`}
        consequences={[
          { kind: "stays", says: whatRetryDoes(work.kind) },
          { kind: "stays", says: t`If it fails again, it comes back to this list.` },
        ]}
        confirmLabel={t`Try again`}
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
      <DiscardDialog
        work={work}
        opened={discarding}
        onClose={discard.close}
        onDiscarded={onChanged}
      />
    </Group>
  );
}
