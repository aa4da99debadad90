import { Trans } from "@lingui/react/macro";
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { FormErrors } from "../feedback/problem.js";
import { Consequences, type Consequence } from "./consequences.js";
import classes from "./confirm-consequences.module.css";

interface ConfirmConsequencesProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The deed and whom it is done to. */
  title: string;
  /** What is chosen first, where the consequences follow from it. */
  choice?: ReactNode;
  /** What will happen, to whom; a plain sentence is one that ends something. Null while it is being counted. */
  consequences: readonly (ReactNode | Consequence)[] | null;
  /** Says the deed: "Suspend customer", not "OK". */
  confirmLabel: string;
  /** What has to be typed first, usually a name: only where money or the access of many people is at stake. */
  typed?: string;
  dangerous?: boolean;
  busy?: boolean;
  problem?: string | null;
  /** Something is still to be done before it can be confirmed. */
  disabled?: boolean;
  /** More room, where figures stand below. */
  wide?: boolean;
  /** What belongs below: a field that is needed, such as a reason, or figures. */
  children?: ReactNode;
}

/** Asks before something that matters, and says what it will do to whom. */
export function ConfirmConsequences(props: ConfirmConsequencesProps) {
  const { opened, onClose, consequences, typed, busy = false } = props;
  const [written, setWritten] = useState("");
  const [wasOpened, setWasOpened] = useState(opened);
  if (wasOpened !== opened) {
    setWasOpened(opened);
    setWritten("");
  }
  const isReady = consequences !== null && (typed === undefined || written.trim() === typed);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={props.title}
      {...(props.wide && { size: "lg" })}
    >
      <div className={classes.content}>
        {props.choice}
        <Consequences of={consequences} />
        {props.children}
        {typed !== undefined && (
          <TextInput
            label={
              <Trans>
                Type <strong>{typed}</strong> to go on
              </Trans>
            }
            autoComplete="off"
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
        )}
        <FormErrors messages={[props.problem]} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            <Trans>Keep as it is</Trans>
          </Button>
          <Button
            {...(props.dangerous ? { color: "red.8" } : {})}
            onClick={props.onConfirm}
            loading={busy}
            disabled={!isReady || props.disabled === true}
          >
            {props.confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
