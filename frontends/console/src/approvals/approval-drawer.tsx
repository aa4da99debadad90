import { Drawer } from "@markethall/ui/overlays";
import { useState } from "react";
import { ApprovalDetails } from "./approval-details.js";

interface ApprovalDrawerProps {
  /** The request to show; none keeps the drawer shut. */
  id: string | null;
  onClose: () => void;
}

const WIDTH = 600;

/** A request beside the queue: Esc closes it and leaves one at the row where one was. */
export function ApprovalDrawer({ id, onClose }: ApprovalDrawerProps) {
  const [shown, setShown] = useState(id);
  // While the drawer slides away it still shows what it showed.
  if (id !== null && id !== shown) setShown(id);
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={WIDTH}
      title="Approval request"
    >
      {shown !== null && <ApprovalDetails key={shown} id={shown} />}
    </Drawer>
  );
}
