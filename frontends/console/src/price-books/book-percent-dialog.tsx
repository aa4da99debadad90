import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors, TextInput } from "@markethall/ui";
import { FormActions, FormStack, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { valueProblem } from "./adjustment-text.js";

interface BookPercentDialogProps {
  percent: string;
  opened: boolean;
  onClose: () => void;
  /** Stages the percent; answers with why not, or null. */
  onStage: (percent: string) => Promise<string | null>;
}

/** The percent that holds for every plan without a rule of its own. */
export function BookPercentDialog({ opened, onClose, ...rest }: BookPercentDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Change the book’s percent`}>
      <BookPercentForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function BookPercentForm({ percent, onClose, onStage }: Omit<BookPercentDialogProps, "opened">) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { percent },
    validate: { percent: (text) => valueProblem("PERCENT", text) },
  });

  async function handleStage(values: typeof form.values) {
    setBusy(true);
    const problem = await onStage(values.percent.trim());
    setBusy(false);
    setRefusal(problem);
    if (problem === null) onClose();
  }

  return (
    <FormStack
      label={t`Book’s percent`}
      onSubmit={form.onSubmit((values) => void handleStage(values))}
    >
      <TextInput
        label={t`On every list price`}
        description={t`Plans with a rule of their own keep it. You see the effect before anything changes.`}
        inputMode="decimal"
        rightSection="%"
        required
        data-autofocus
        key={form.key("percent")}
        {...form.getInputProps("percent")}
      />
      <FormErrors messages={[refusal]} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={busy}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={busy}>
          <Trans>Show what it does</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
