import { Modal } from "@markethall/ui/overlays";
import { useState, type ReactNode } from "react";

interface SecretDialogProps<Secret> {
  opened: boolean;
  onClose: () => void;
  /** Above what asks for the secret. */
  title: string;
  /** Above the secret. */
  shownTitle: (secret: Secret) => string;
  /** What asks for it; `onSecret` shows it. */
  asking: (onSecret: (secret: Secret) => void) => ReactNode;
  /** The secret, this once; `onStored` forgets it. */
  shown: (secret: Secret, onStored: () => void) => ReactNode;
}

/** Asks for a new secret, shows it once, and forgets it when it closes. */
export function SecretDialog<Secret>(props: SecretDialogProps<Secret>) {
  const { opened, onClose, title, shownTitle, asking, shown } = props;
  const [secret, setSecret] = useState<Secret | null>(null);
  const forget = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={forget}
      size={secret === null ? "md" : "lg"}
      title={secret === null ? title : shownTitle(secret)}
      // A slip of the hand shall not lose a secret that is shown only now.
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
    >
      {secret === null ? asking(setSecret) : shown(secret, forget)}
    </Modal>
  );
}
