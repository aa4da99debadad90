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
  return (
    <div className={classes.stack}>
      <Callout tone="warn" title="The secret is shown only now">
        Store it where the partner's program finds it. If it is lost, rotate the secret.
      </Callout>
      <Facts
        items={[
          { label: "Client id", value: <CopyField label="client id" value={clientId} /> },
          { label: "Secret", value: <CopyField label="secret" value={secret} /> },
          {
            label: "Address for tokens",
            value: (
              <CopyField
                label="address for tokens"
                value={`${window.location.origin}/oauth/token`}
              />
            ),
          },
        ]}
      />
      <FormActions>
        <Button onClick={onStored}>I have stored it</Button>
      </FormActions>
    </div>
  );
}
