import { Trans } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { FormErrors } from "../feedback/problem.js";
import classes from "./confirm-dialog.module.css";

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What will happen, to whom, each as a sentence. */
  consequences: readonly ReactNode[];
  /** Says the deed: "Cancel subscription", not "OK". */
  confirmLabel: string;
  dangerous?: boolean;
  busy?: boolean;
  problem?: string | null;
  /** Something is still to be done before it can be confirmed. */
  disabled?: boolean;
  /** A field that is needed, such as a reason. */
  children?: ReactNode;
}

/** Asks before something that matters, and says what it will do. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    onClose,
    onConfirm,
    title,
    consequences,
    confirmLabel,
    dangerous = false,
    busy = false,
    disabled = false,
  } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <div className={classes.content}>
        {consequences.length > 0 && (
          <ul className={classes.consequences}>
            {consequences.map((consequence, index) => (
              <li key={index}>{consequence}</li>
            ))}
          </ul>
        )}
        {props.children}
        <FormErrors messages={[props.problem]} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            <Trans>Keep as it is</Trans>
          </Button>
          <Button
            {...(dangerous ? { color: "red.8" } : {})}
            onClick={onConfirm}
            loading={busy}
            disabled={disabled}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
