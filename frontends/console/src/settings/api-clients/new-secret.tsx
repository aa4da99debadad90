import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Callout, CopyField, Facts } from "@markethall/ui";
import { FormActions } from "@markethall/ui/forms";
import classes from "./api-clients.module.css";

export interface Secret {
  readonly name: string;
  readonly clientId: string;
  readonly secret: string;
}

interface NewSecretProps {
  secret: Secret;
  onStored: () => void;
}

/** A client's id and secret, to be taken along now: the secret is stored nowhere. */
export function NewSecret({ secret: { clientId, secret }, onStored }: NewSecretProps) {
  const { t } = useLingui();
  return (
    <div className={classes.stack}>
      <Callout tone="warn" title={t`The secret is shown only now`}>
        <Trans>
          Store it where the partner's program finds it. If it is lost, rotate the secret.
        </Trans>
      </Callout>
      <Facts
        items={[
          { label: t`Client id`, value: <CopyField label={t`client id`} value={clientId} /> },
          { label: t`Secret`, value: <CopyField label={t`secret`} value={secret} /> },
          {
            label: t`Address for tokens`,
            value: (
              <CopyField
                label={t`address for tokens`}
                value={`${window.location.origin}/oauth/token`}
              />
            ),
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
