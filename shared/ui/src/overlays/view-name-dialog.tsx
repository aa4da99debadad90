import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { FormErrors } from "../feedback/problem.js";
import classes from "./confirm-consequences.module.css";

interface ViewNameDialogProps {
  title: string;
  /** What stands in the field at first. */
  name: string;
  onClose: () => void;
  /** Answers why it was not kept as a sentence, or null. */
  onSave: (name: string) => Promise<string | null>;
}

/** Asks how a view is called; stays open with the reason where it was not kept. */
export function ViewNameDialog({ title, name, onClose, onSave }: ViewNameDialogProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === "") return setProblem(t`Enter a name.`);
    setBusy(true);
    const why = await onSave(typed);
    setBusy(false);
    setProblem(why);
    if (why === null) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        className={classes.content}
        onSubmit={(event) => void handleSubmit(event)}
        aria-label={title}
        noValidate
      >
        <TextInput
          label={t`Name`}
          description={t`It keeps filters, order and columns as they are now. Only you see it.`}
          value={typed}
          maxLength={60}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FormErrors messages={[problem]} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy}>
            <Trans>Save view</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
