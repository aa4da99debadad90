import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import type { SecretsList_ApiClientSecretFragment } from "../../gql/graphql.js";
import classes from "./api-clients.module.css";

graphql(`
  fragment SecretsList_ApiClientSecret on ApiClientSecret {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    liveTokens
  }
`);

const RevokeApiClientSecret = graphql(`
  mutation RevokeApiClientSecret($input: RevokeApiClientSecretInput!) {
    revokeApiClientSecret(input: $input) {
      __typename
      ... on RevokeApiClientSecretSuccess {
        apiClient {
          id
          secrets {
            id
            ...SecretsList_ApiClientSecret @unmask
          }
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

type Secret = SecretsList_ApiClientSecretFragment;

interface SecretsListProps {
  client: { readonly id: string; readonly name: string; readonly secrets: readonly Secret[] };
  mayRevoke: boolean;
}

/** The secrets that work now, told apart by their last characters; each can be ended by itself. */
export function SecretsList({ client, mayRevoke }: SecretsListProps) {
  const { t } = useLingui();
  const [revoking, setRevoking] = useState<Secret | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [revoke, { loading, error }] = useMutation(RevokeApiClientSecret);
  const notices = useNotices();
  const last = client.secrets.length === 1;

  async function handleRevoke() {
    if (revoking === null) return;
    const { data } = await revoke({
      variables: { input: { apiClientId: client.id, secretId: revoking.id } },
    });
    const result = data?.revokeApiClientSecret;
    if (result?.__typename === "RevokeApiClientSecretSuccess") {
      notices.done(t`The secret ${nameOf(revoking)} is revoked.`);
      setRevoking(null);
    } else setRefusal(result?.message ?? null);
  }

  return (
    <>
      {client.secrets.length === 0 && (
        <p className={classes.detail}>
          <Trans>No secret works. Rotate to make one.</Trans>
        </p>
      )}
      <ul className={classes.secrets}>
        {client.secrets.map((secret) => (
          <li key={secret.id} className={classes.secret}>
            <div className={classes.client}>
              <code className={classes.name}>{nameOf(secret)}</code>
              <span className={classes.detail}>
                {secret.lastUsedAt == null ? (
                  <Trans>
                    Made <DateText value={secret.createdAt} />, last used never
                  </Trans>
                ) : (
                  <Trans>
                    Made <DateText value={secret.createdAt} />, last used{" "}
                    <DateText value={secret.lastUsedAt} show="relative" />
                  </Trans>
                )}
              </span>
              {secret.expiresAt != null && (
                <span className={classes.ends}>
                  <Trans>
                    Stops working <DateText value={secret.expiresAt} show="time" />
                  </Trans>
                </span>
              )}
            </div>
            {mayRevoke && (
              <Button
                size="xs"
                variant="default"
                onClick={() => setRevoking(secret)}
                aria-label={t`Revoke secret ${nameOf(secret)}`}
              >
                <Trans>Revoke</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmConsequences
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        onConfirm={() => void handleRevoke()}
        title={t`Revoke the secret ${revoking ? nameOf(revoking) : ""}`}
        consequences={[
          revoking === null || revoking.liveTokens === 0
            ? t`No token that it opened works now.`
            : t`${plural(revoking.liveTokens, {
                one: "# token that it opened stops working within seconds, and its connections are closed.",
                other:
                  "# tokens that it opened stop working within seconds, and their connections are closed.",
              })}`,
          last
            ? t`It is the only one: ${client.name} gets no token until you make another.`
            : { kind: "stays", says: t`The other secret goes on working.` },
        ]}
        confirmLabel={t`Revoke secret`}
        dangerous
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </>
  );
}

/** Example: `…x7Qa`. */
function nameOf({ hint }: Secret): string {
  return `…${hint ?? "····"}`;
}
