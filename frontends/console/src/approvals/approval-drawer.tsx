import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DetailDrawer } from "@markethall/ui/overlays";
import { ApprovalDetails } from "./approval-details.js";

interface ApprovalDrawerProps {
  /** The request to show; none keeps the drawer shut. */
  id: string | null;
  onClose: () => void;
}

/** A request beside the queue: Esc closes it and leaves one at the row where one was. */
export function ApprovalDrawer({ id, onClose }: ApprovalDrawerProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(id);
  // While the drawer slides away it still shows what it showed.
  if (id !== null && id !== shown) setShown(id);
  return (
    <DetailDrawer opened={id !== null} onClose={onClose} title={t`Approval request`}>
      {shown !== null && <ApprovalDetails key={shown} id={shown} />}
    </DetailDrawer>
  );
}
