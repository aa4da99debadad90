import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, Callout, CopyField, DateText, Facts, StatusBadge } from "@markethall/ui";
import { useState } from "react";
import { DetailBody, DetailDrawer } from "@markethall/ui/overlays";
import type { ApiClientsTable_ApiClientFragment } from "../../gql/graphql.js";
import { RevokeDialog } from "./revoke-dialog.js";
import { RotateSecretDialog } from "./rotate-secret-dialog.js";
import { SecretsList } from "./secrets-list.js";
import classes from "./api-clients.module.css";

type Client = ApiClientsTable_ApiClientFragment;

interface ApiClientPanelProps {
  client: Client | null;
  onClose: () => void;
  onChanged: () => void;
}

/** One program beside the list: what it is, its secrets, and how to change or end them. */
export function ApiClientPanel({ client, onClose, onChanged }: ApiClientPanelProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(client);
  // While the panel slides away it still shows what it showed.
  if (client !== null && client !== shown) setShown(client);
  return (
    <DetailDrawer opened={client !== null} onClose={onClose} title={t`API client`}>
      {shown !== null && <Details key={shown.id} client={shown} onChanged={onChanged} />}
    </DetailDrawer>
  );
}

function Details({ client, onChanged }: { client: Client; onChanged: () => void }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [asked, setAsked] = useState<"rotate" | "revoke" | null>(null);
  const { name, clientId, scopes, createdAt, lastUsedAt, revokedAt, secrets } = client;
  const active = revokedAt == null;
  const close = () => setAsked(null);
  return (
    <DetailBody
      title={name}
      beside={
        <StatusBadge
          status={active ? "ACTIVE" : "CANCELLED"}
          label={active ? t({ message: "Active", context: "of an API client" }) : t`Revoked`}
        />
      }
    >
      <div className={classes.facts}>
        <Facts
          items={[
            { label: t`Client id`, value: <CopyField label={t`client id`} value={clientId} /> },
            { label: t`Scopes`, value: scopes.join(", ") },
            { label: t`Created`, value: <DateText value={createdAt} show="time" /> },
            { label: t`Last used`, value: <DateText value={lastUsedAt} show="time" /> },
            ...(active
              ? []
              : [{ label: t`Revoked`, value: <DateText value={revokedAt} show="time" /> }]),
          ]}
        />
      </div>
      {active && (
        <section className={classes.stack} aria-label={t`Secrets`}>
          <h3 className={classes.subtitle}>
            <Trans>Secrets</Trans>
          </h3>
          <SecretsList client={client} mayRevoke={can("revokeApiClientSecret")} />
          {secrets.length > 1 && (
            <Callout tone="note" title={t`Two secrets work now`}>
              <Trans>Revoke the old one once the partner's program uses the new one.</Trans>
            </Callout>
          )}
          <div className={classes.actions}>
            {can("rotateApiClientSecret") && secrets.length < 2 && (
              <Button variant="default" onClick={() => setAsked("rotate")}>
                <Trans>Rotate secret</Trans>
              </Button>
            )}
            {can("revokeApiClient") && (
              <Button variant="destructive" onClick={() => setAsked("revoke")}>
                <Trans>Revoke client</Trans>
              </Button>
            )}
          </div>
        </section>
      )}
      <RotateSecretDialog
        client={client}
        opened={asked === "rotate"}
        onClose={close}
        onRotated={onChanged}
      />
      <RevokeDialog client={asked === "revoke" ? client : null} onClose={close} />
    </DetailBody>
  );
}
