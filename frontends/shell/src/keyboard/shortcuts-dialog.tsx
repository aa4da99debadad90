import { useLingui } from "@lingui/react/macro";
import { Modal } from "@markethall/ui/overlays";
import { ShortcutList } from "./shortcut-list.js";

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** The console's list of keys. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Keyboard shortcuts`} size={720}>
      <ShortcutList />
    </Modal>
  );
}
