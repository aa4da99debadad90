import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Callout, CopyField, Facts } from "@markethall/ui";
import { FormActions } from "@markethall/ui/forms";
import classes from "./webhooks.module.css";

/** The secret that signs an endpoint's messages, to be taken along now. */
export function SigningSecret({ secret, onStored }: { secret: string; onStored: () => void }) {
  const { t } = useLingui();
  return (
    <div className={classes.stack}>
      <Callout tone="warn" title={t`The secret is shown only now`}>
        <Trans>
          The partner's system needs it to tell our messages from others. If it is lost, rotate it.
        </Trans>
      </Callout>
      <Facts
        items={[
          {
            label: t`Signing secret`,
            value: <CopyField label={t`signing secret`} value={secret} />,
          },
        ]}
      />
      <FormActions>
        <Button onClick={onStored}>
          <Trans>I have stored it</Trans>
        </Button>
      </FormActions>
    </div>
  );
}
