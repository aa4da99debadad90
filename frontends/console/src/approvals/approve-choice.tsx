import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Callout, FormErrors, useNotices } from "@markethall/ui";
import { useShortcuts } from "@markethall/ui/shortcuts";
import { useId, useState } from "react";
import { graphql } from "../gql/index.js";
import { KeyedButton } from "../keys/keyed-button.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import { effectOf } from "./approval-kind.js";
import type { DecidableRequest } from "./decision-panel.js";
import { alreadyDecided, openPoints } from "./refusals.js";
import classes from "./approval-details.module.css";

const ApproveRequest = graphql(`
  mutation ApproveRequest($input: ApproveRequestInput!) {
    approveRequest(input: $input) {
      __typename
      ... on ApproveRequestSuccess {
        approvalRequest {
          id
          status
          decision {
            status
            decidedAt
            decidedByName
            reason
          }
        }
      }
      ...Open_PreconditionsOpenError @unmask
      ...Decided_AlreadyDecidedError @unmask
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface ApproveChoiceProps {
  request: DecidableRequest;
  onStale: () => void;
  onDecided: () => void;
  onDecline: () => void;
}

interface Refusal {
  readonly title: string;
  /** Points that were open when the decision arrived. */
  readonly open: readonly string[];
}

/** Approve or decline. Approve waits, and says what for, while something is missing. */
export function ApproveChoice({ request, onStale, onDecided, onDecline }: ApproveChoiceProps) {
  const { t } = useLingui();
  const [approve, { loading, error }] = useMutation(ApproveRequest, {
    refetchQueries: ["Approvals"],
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const notices = useNotices();
  const whyId = useId();
  const missing = whatIsMissing(request.preconditions);

  async function handleApprove() {
    setRefusal(null);
    const { data } = await approve({ variables: { input: { requestId: request.id } } });
    const result = data?.approveRequest;
    if (result === undefined) return;
    switch (result.__typename) {
      case "ApproveRequestSuccess":
        notices.done(t`${{ number: request.number }} is approved.`);
        onDecided();
        return;
      case "PreconditionsOpenError":
        setRefusal({
          title: result.message,
          open: openPoints(result),
        });
        break;
      case "AlreadyDecidedError":
        notices.tell(alreadyDecided(result.decision));
        break;
      default:
        setRefusal({ title: result.message, open: [] });
    }
    onStale();
  }

  const once = (run: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) run();
  };
  useShortcuts(
    [
      {
        keys: "a",
        does: msg`Approve`,
        run: once(() => void handleApprove()),
        disabled: missing !== null || loading,
        inDialogs: true,
      },
      { keys: "d", does: msg`Decline, with a reason`, run: once(onDecline), inDialogs: true },
    ],
    msg`Approval request`,
  );

  return (
    <>
      {refusal && (
        <Callout tone="bad" title={refusal.title}>
          {refusal.open.map((point) => (
            <div key={point}>{point}</div>
          ))}
        </Callout>
      )}
      <FormErrors messages={[error && readError(error)]} />
      <div className={classes.choices}>
        <span id={whyId} className={classes.why}>
          {missing === null ? effectOf(request.kind) : t`Cannot be approved yet: ${missing}.`}
        </span>
        <KeyedButton
          keys="d"
          hint={t`Decline, with a reason`}
          variant="default"
          onClick={onDecline}
        >
          <Trans>Decline</Trans>
        </KeyedButton>
        <KeyedButton
          keys="a"
          hint={t`Approve`}
          onClick={() => void handleApprove()}
          loading={loading}
          disabled={missing !== null}
          aria-describedby={whyId}
        >
          <Trans>Approve</Trans>
        </KeyedButton>
      </div>
    </>
  );
}
