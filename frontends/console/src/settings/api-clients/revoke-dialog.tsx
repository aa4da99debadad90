import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { DateText, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";

const RevokeApiClient = graphql(`
  mutation RevokeApiClient($input: RevokeApiClientInput!) {
    revokeApiClient(input: $input) {
      __typename
      ... on RevokeApiClientSuccess {
        apiClient {
          id
          revokedAt
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

interface RevokeDialogProps {
  client: {
    readonly id: string;
    readonly name: string;
    readonly liveTokens: number;
    readonly lastUsedAt?: string | null;
  } | null;
  onClose: () => void;
}

/** Ends a program's access for good. */
export function RevokeDialog({ client, onClose }: RevokeDialogProps) {
  const { t } = useLingui();
  const [revoke, { loading, error }] = useMutation(RevokeApiClient);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();

  async function handleRevoke() {
    if (client === null) return;
    const { data } = await revoke({ variables: { input: { apiClientId: client.id } } });
    const result = data?.revokeApiClient;
    if (result?.__typename === "RevokeApiClientSuccess") {
      notices.done(t`${client.name} is revoked.`);
      onClose();
    } else setRefusal(result?.message ?? null);
  }

  return (
    <ConfirmConsequences
      opened={client !== null}
      onClose={onClose}
      onConfirm={() => void handleRevoke()}
      title={t`Revoke ${client?.name ?? ""}`}
      consequences={[
        client === null || client.liveTokens === 0
          ? t`It has no token that works now, and gets no new one.`
          : t`${plural(client.liveTokens, {
              one: "# token that works now ends at once, and it gets no new one.",
              other: "# tokens that work now end at once, and it gets no new one.",
            })}`,
        client?.lastUsedAt == null ? (
          t`It never got a token; no program is known to use it.`
        ) : (
          <Trans>
            The program behind it is shut out: it last got a token{" "}
            <DateText value={client.lastUsedAt} show="relative" />.
          </Trans>
        ),
        { kind: "warns", says: t`This cannot be undone: the partner needs a new client.` },
        { kind: "stays", says: t`Webhooks belong to your company and go on being sent.` },
      ]}
      confirmLabel={t`Revoke client`}
      dangerous
      busy={loading}
      problem={refusal ?? (error ? readError(error) : null)}
    />
  );
}
