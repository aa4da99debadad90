import { Button, Callout, CopyField, Facts } from "@markethall/ui";
import { FormActions } from "@markethall/ui/forms";
import classes from "./webhooks.module.css";

/** The secret that signs an endpoint's messages, to be taken along now. */
export function SigningSecret({ secret, onStored }: { secret: string; onStored: () => void }) {
  return (
    <div className={classes.stack}>
      <Callout tone="warn" title="The secret is shown only now">
        The partner's system needs it to tell our messages from others. If it is lost, rotate it.
      </Callout>
      <Facts
        items={[
          { label: "Signing secret", value: <CopyField label="signing secret" value={secret} /> },
        ]}
      />
      <FormActions>
        <Button onClick={onStored}>I have stored it</Button>
      </FormActions>
    </div>
  );
}
