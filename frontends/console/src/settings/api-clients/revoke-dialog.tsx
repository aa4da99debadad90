import { useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
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
      }
    }
  }
`);

interface RevokeDialogProps {
  client: { readonly id: string; readonly name: string } | null;
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
        t`Its tokens stop working at once, and its secret gets no new ones.`,
        t`This cannot be undone: the partner needs a new client.`,
      ]}
      confirmLabel={t`Revoke client`}
      dangerous
      busy={loading}
      problem={refusal ?? (error ? readError(error) : null)}
    />
  );
}
