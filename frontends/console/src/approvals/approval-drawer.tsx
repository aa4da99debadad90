import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DetailDrawer } from "@markethall/ui/overlays";
import { ApprovalDetails } from "./approval-details.js";

interface ApprovalDrawerProps {
  /** The request to show; none keeps the drawer shut. */
  id: string | null;
  onClose: () => void;
  /** Another request to show in its place. */
  onOpen: (id: string) => void;
  /** Somebody decided here. */
  onDecided?: (id: string) => void;
}

/** A request beside the queue: Esc closes it and leaves one at its row. */
export function ApprovalDrawer({ id, onClose, onOpen, onDecided }: ApprovalDrawerProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(id);
  // While the drawer slides away it still shows what it showed.
  if (id !== null && id !== shown) setShown(id);
  return (
    <DetailDrawer
      opened={id !== null}
      onClose={onClose}
      title={t`Approval request`}
      returnsFocus={false}
    >
      {shown !== null && (
        <ApprovalDetails key={shown} id={shown} onOpen={onOpen} onDecided={onDecided} />
      )}
    </DetailDrawer>
  );
}
