import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { useNotices } from "../feedback/notice.js";
import { ConfirmConsequences } from "./confirm-consequences.js";
import type { Consequence } from "./consequences.js";

interface ConfirmActionProps {
  /** On the button: a word or two, since it stands in a row. */
  label: string;
  /** What the dialog asks about, and what screen readers call the button: the deed and its object. */
  title: string;
  /** What will happen, to whom, each as a sentence. */
  consequences: readonly (ReactNode | Consequence)[];
  confirmLabel: string;
  dangerous?: boolean;
  /** What has to be typed first, where the access of many is at stake. */
  typed?: string;
  /** Does it; answers why it was not done as a sentence, or null. */
  onConfirm: () => Promise<string | null>;
  /** Said when it is done. */
  done: string;
}

/** A button in a row that asks first, says what it does, and stays open with the reason where it was not done. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { label, title, consequences, confirmLabel, dangerous = false, onConfirm, done } = props;
  const [asking, question] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const notices = useNotices();

  async function handleConfirm() {
    setBusy(true);
    const why = await onConfirm();
    setBusy(false);
    setProblem(why);
    if (why !== null) return;
    notices.done(done);
    question.close();
  }

  function handleOpen() {
    setProblem(null);
    question.open();
  }

  return (
    <>
      <Button size="xs" variant="default" onClick={handleOpen} aria-label={title}>
        {label}
      </Button>
      <ConfirmConsequences
        opened={asking}
        onClose={question.close}
        onConfirm={() => void handleConfirm()}
        title={title}
        consequences={consequences}
        confirmLabel={confirmLabel}
        {...(props.typed === undefined ? {} : { typed: props.typed })}
        dangerous={dangerous}
        busy={busy}
        problem={problem}
      />
    </>
  );
}
