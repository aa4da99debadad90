import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState, type KeyboardEvent } from "react";
import { KeyedButton } from "../keys/keyed-button.js";
import type { ApprovalRow } from "./approval-columns.js";
import { approvalSummary } from "./approval-summary.js";
import { OutcomeList } from "./outcome-list.js";
import type { Decided, Outcome } from "./use-decisions.js";
import classes from "./approvals-page.module.css";

/** What somebody is about to decide. */
export interface Question {
  readonly mode: "approve" | "decline";
  readonly rows: readonly ApprovalRow[];
}

interface DecisionDialogProps {
  question: Question | null;
  onClose: () => void;
  /** Null: it goes on behind the closed dialog. */
  onDecide: (question: Question, reason: string) => Promise<Decided | null> | null;
  onOpenRequest: (id: string) => void;
}

/** Asks before several requests are decided, or for the reason to decline, and then tells of each what happened. */
export function DecisionDialog({ question, ...props }: DecisionDialogProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(question);
  // While it fades away it still shows what it showed.
  if (question !== null && question !== shown) setShown(question);
  const count = shown?.rows.length ?? 0;
  const number = shown?.rows[0]?.number ?? "";
  const declines =
    count === 1
      ? t`Decline ${number}`
      : t`${plural(count, { one: "Decline # request", other: "Decline # requests" })}`;
  const approves = t`${plural(count, { one: "Approve # request", other: "Approve # requests" })}`;
  const title = shown?.mode === "decline" ? declines : approves;
  return (
    <Modal opened={question !== null} onClose={props.onClose} title={title} size="lg">
      {shown !== null && <Asking question={shown} title={title} {...props} />}
    </Modal>
  );
}

interface AskingProps extends Omit<DecisionDialogProps, "question"> {
  question: Question;
  title: string;
}

function Asking({ question, title, onClose, onDecide, onOpenRequest }: AskingProps) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const { mode, rows } = question;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: { reason: mode === "decline" ? isRequired(t`Say why: they are told.`) : () => null },
  });

  async function handleDecide({ reason }: { reason: string }) {
    const under = onDecide(question, reason);
    if (under === null) return;
    setBusy(true);
    setProblem(null);
    const answer = await under;
    setBusy(false);
    if (answer === null) setProblem(t`No answer came. What was decided is not lost: try again.`);
    else if ("problem" in answer) setProblem(answer.problem);
    else if (answer.outcomes.some(({ kind }) => kind !== "done")) setOutcomes(answer.outcomes);
    else onClose();
  }

  if (outcomes) {
    return (
      <OutcomeList rows={rows} mode={mode} outcomes={outcomes} onOpen={onOpenRequest}>
        <Button onClick={onClose} data-autofocus>
          <Trans>Back to the queue</Trans>
        </Button>
      </OutcomeList>
    );
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
      event.currentTarget.form?.requestSubmit();
  }

  const only = rows.length === 1 ? rows[0] : undefined;
  return (
    <FormStack label={title} onSubmit={form.onSubmit((values) => void handleDecide(values))}>
      {mode === "approve" ? (
        <ul className={classes.consequences}>
          {approvalSummary(rows).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <Textarea
          label={t`Reason`}
          description={
            only
              ? t`${{ who: only.requestedByName }} gets it by mail, and it stays in the history.`
              : t`Each of them gets it by mail, and it stays in the history.`
          }
          rows={4}
          maxLength={2_000}
          required
          data-autofocus
          onKeyDown={handleKey}
          key={form.key("reason")}
          {...form.getInputProps("reason")}
        />
      )}
      <FormErrors messages={[problem]} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={busy}>
          <Trans>Cancel</Trans>
        </Button>
        {mode === "approve" ? (
          <Button type="submit" loading={busy} data-autofocus>
            {title}
          </Button>
        ) : (
          <KeyedButton keys="mod+Enter" hint={t`Send`} type="submit" color="red.8" loading={busy}>
            {only ? t`Decline request` : title}
          </KeyedButton>
        )}
      </FormActions>
    </FormStack>
  );
}
