import { Trans } from "@lingui/react/macro";
import { Button, FormErrors } from "@markethall/ui";
import { FormActions, FormStack, Radio, useForm } from "@markethall/ui/forms";
import { useRefusal } from "../../refusals/use-refusal.js";
import classes from "./rotation-form.module.css";

interface RotationFormProps {
  label: string;
  /** What the person gets, and what happens meanwhile. */
  lead: string;
  /** Above the choices: what the old secret does. */
  oldSecret: string;
  /** How long, in hours; empty for no end. 24 is chosen first. */
  overlaps: readonly { readonly hours: string; readonly label: string }[];
  busy: boolean;
  /** What the graph's client says went wrong. */
  error: Error | undefined;
  onClose: () => void;
  /** Rotates; answers a refusal, or null. Null hours: without an end. */
  onRotate: (hours: number | null) => Promise<{ readonly message: string } | null>;
}

/** How long an old secret goes on beside the new one. */
export function RotationForm(props: RotationFormProps) {
  const { label, lead, oldSecret, overlaps, busy, error, onClose, onRotate } = props;
  const form = useForm({ initialValues: { hours: "24" } });
  const { messages, refuse, forget } = useRefusal(form, [], error);

  async function handleRotate({ hours }: { hours: string }) {
    forget();
    const refusal = await onRotate(hours === "" ? null : Number(hours));
    if (refusal) refuse(refusal);
  }

  return (
    <FormStack label={label} onSubmit={form.onSubmit((values) => void handleRotate(values))}>
      <p className={classes.lead}>{lead}</p>
      <Radio.Group label={oldSecret} {...form.getInputProps("hours")}>
        <div className={classes.choices}>
          {overlaps.map(({ hours, label: name }) => (
            <Radio key={hours} value={hours} label={name} />
          ))}
        </div>
      </Radio.Group>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={busy}>
          <Trans>Keep as it is</Trans>
        </Button>
        <Button type="submit" loading={busy}>
          <Trans>Rotate secret</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
