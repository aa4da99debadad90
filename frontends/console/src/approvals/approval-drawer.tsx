import { useLingui } from "@lingui/react/macro";
import { RowDrawer } from "../detail/row-drawer.js";
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
  return (
    <RowDrawer shown={id} onClose={onClose} title={t`Approval request`} returnsFocus={false}>
      {(shown) => <ApprovalDetails key={shown} id={shown} onOpen={onOpen} onDecided={onDecided} />}
    </RowDrawer>
  );
}
