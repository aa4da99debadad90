import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, IconCheck, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useShortcuts } from "@markethall/ui/shortcuts";
import { useState } from "react";
import { graphql } from "../gql/index.js";

const CloseSupportRequest = graphql(`
  mutation CloseSupportRequest($input: CloseSupportRequestInput!) {
    closeSupportRequest(input: $input) {
      __typename
      ... on CloseSupportRequestSuccess {
        supportRequest {
          id
          status
          waitingSince
          dueAt
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

const words = { title: msg`Support`, close: msg`Close question` };

interface CloseRequestProps {
  request: {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly requestedByName: string;
  };
}

/** Ends a conversation; asks first, and more so while nobody has answered. */
export function CloseRequest({ request }: CloseRequestProps) {
  const { t } = useLingui();
  const [close, { loading, error }] = useMutation(CloseSupportRequest);
  const [asked, dialog] = useDisclosure(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();

  useShortcuts(
    [{ keys: "c", does: words.close, run: dialog.open, disabled: asked, inDialogs: true }],
    words.title,
  );

  async function handleClose() {
    const { data } = await close({ variables: { input: { supportRequestId: request.id } } });
    const result = data?.closeSupportRequest;
    if (result?.__typename === "CloseSupportRequestSuccess") {
      notices.done(t`${{ number: request.number }} is closed.`);
      dialog.close();
    } else setRefusal(result?.message ?? null);
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={dialog.open}
      >
        <Trans>Close question</Trans>
      </Button>
      <ConfirmConsequences
        opened={asked}
        onClose={dialog.close}
        onConfirm={() => void handleClose()}
        title={t`Close ${{ number: request.number }}`}
        consequences={[
          ...(request.status === "OPEN"
            ? [{ kind: "warns" as const, says: t`Nobody has answered the last message yet.` }]
            : []),
          t`Neither side can write here any more; both can still read it.`,
          {
            kind: "stays",
            says: t`${{ who: request.requestedByName }} can ask a new question any time.`,
          },
        ]}
        confirmLabel={t`Close question`}
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </>
  );
}
