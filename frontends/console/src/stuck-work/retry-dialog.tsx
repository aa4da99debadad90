import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useNotices } from "@markethall/ui";
import { ConfirmConsequences, Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { OutcomeList, type OutcomeItem } from "../selection/outcome-list.js";
import type { StuckWorkRow } from "./stuck-work-columns.js";
import { stuckWorkKindName } from "./stuck-work-kind.js";
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
        code
        limit
      }
    }
  }
`);

interface RetryDialogProps {
  works: readonly StuckWorkRow[];
  onClose: () => void;
  /** Something is tried again, or somebody else was quicker. */
  onChanged: () => void;
}

/** Asks, has one or several tried again, each by itself, and tells of several what became of each. */
export function RetryDialog({ works, onClose, onChanged }: RetryDialogProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const [retry] = useMutation(RetryStuckWork);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly OutcomeItem[] | null>(null);
  const [only, ...more] = works;
  const isOne = more.length === 0;
  const subject = only?.subject ?? "";
  const title = isOne
    ? t`Try again: ${subject}`
    : t`${plural(works.length, {
        one: "Try # piece of work again",
        other: "Try # pieces of work again",
      })}`;

  /** Null when it is tried again, else why not. */
  async function refusalOf(work: StuckWorkRow): Promise<string | null> {
    const { data, error } = await retry({ variables: { input: { stuckWorkId: work.id } } });
    const result = data?.retryStuckWork;
    if (result?.__typename === "RetryStuckWorkSuccess") return null;
    return result?.message ?? readError(error);
  }

  async function handleRetry() {
    setBusy(true);
    const items: OutcomeItem[] = [];
    // One after the other: each is a decision of its own, and what is under way stays so if the page is left.
    for (const work of works) {
      const refusal = await refusalOf(work);
      items.push({
        id: work.id,
        kind: refusal === null ? "done" : "open",
        title: work.subject,
        detail: stuckWorkKindName(work.kind),
        says: [refusal ?? t`Tried again now.`],
      });
    }
    setBusy(false);
    onChanged();
    if (isOne && items[0]?.kind === "done") {
      notices.done(t`${subject}: tried again.`);
      onClose();
    } else setOutcomes(items);
  }

  if (outcomes !== null && !isOne) {
    const done = outcomes.filter(({ kind }) => kind === "done").length;
    return (
      <Modal opened onClose={onClose} title={title} size="lg">
        <OutcomeList
          told={t`${plural(outcomes.length, {
            one: `${done} of # is tried again.`,
            other: `${done} of # are tried again.`,
          })}`}
          items={outcomes}
        >
          <Button onClick={onClose} data-autofocus>
            <Trans>Back to the list</Trans>
          </Button>
        </OutcomeList>
      </Modal>
    );
  }
  return (
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => void handleRetry()}
      title={title}
      consequences={[
        ...new Set(works.map(({ kind }) => whatRetryDoes(kind))),
        t`If it fails again, it comes back to this list.`,
      ].map((says) => ({ kind: "stays", says }))}
      confirmLabel={t`Try again`}
      busy={busy}
      problem={outcomes?.[0]?.says[0] ?? null}
    />
  );
}
