import { Trans, useLingui } from "@lingui/react/macro";
import { useViewer } from "@markethall/contracts";
import { Button, Text } from "@markethall/ui";
import { Modal } from "@markethall/ui/overlays";

/** A second factor is asked for while a page was open: says so, and leads to where one is added, which comes back here. */
export function FactorDueDialog() {
  const { t } = useLingui();
  const name = useViewer()?.reseller?.displayName ?? "Markethall";
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t`Add a second factor to go on`}
    >
      <Text c="dimmed">
        <Trans>
          {name} asks for one beside your password from now on. It takes a minute, and then you are
          back on this page.
        </Trans>
      </Text>
      {/* A whole new page: what the person may do now is read anew. */}
      <Button mt="lg" fullWidth data-autofocus onClick={() => window.location.reload()}>
        <Trans>Add a second factor</Trans>
      </Button>
    </Modal>
  );
}
