import { Trans, useLingui } from "@lingui/react/macro";
import { Skeleton, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { IconAlertTriangle, IconCheck, IconMinus } from "../icons.js";
import { ConfirmDialog } from "./confirm-dialog.js";
import classes from "./confirm-consequences.module.css";

/** `ends`: what somebody loses; `stays`: what goes on as it was, or can be taken back; `warns`: what is easily missed, such as money that goes on. */
export type ConsequenceKind = "ends" | "stays" | "warns";

export interface Consequence {
  readonly kind: ConsequenceKind;
  /** A sentence: what, how much of it, and whose. */
  readonly says: ReactNode;
}

interface ConfirmConsequencesProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The deed and whom it is done to. */
  title: string;
  /** What will happen, to whom; a plain sentence is one that ends something. Null while it is being counted. */
  consequences: readonly (ReactNode | Consequence)[] | null;
  /** Says the deed: "Suspend customer", not "OK". */
  confirmLabel: string;
  /** What has to be typed first, usually a name: only where money or the access of many people is at stake. */
  typed?: string;
  dangerous?: boolean;
  busy?: boolean;
  problem?: string | null;
  /** A field that is needed, such as a reason. */
  children?: ReactNode;
}

const marks = {
  ends: <IconMinus size={14} />,
  stays: <IconCheck size={14} />,
  warns: <IconAlertTriangle size={14} />,
};

/** Asks before something is ended or taken away, and says what it will do to whom. */
export function ConfirmConsequences(props: ConfirmConsequencesProps) {
  const { consequences, typed, children, opened, ...dialog } = props;
  const { t } = useLingui();
  const [written, setWritten] = useState("");
  const [wasOpened, setWasOpened] = useState(opened);
  if (wasOpened !== opened) {
    setWasOpened(opened);
    setWritten("");
  }
  return (
    <ConfirmDialog
      {...dialog}
      opened={opened}
      consequences={[]}
      disabled={consequences === null || (typed !== undefined && written.trim() !== typed)}
    >
      {consequences === null ? (
        <div className={classes.list} role="status" aria-label={t`Counting what it concerns`}>
          {[1, 2, 3].map((line) => (
            <Skeleton key={line} height={20} />
          ))}
        </div>
      ) : (
        <ul className={classes.list}>
          {consequences.map(told).map(({ kind, says }, index) => (
            <li key={index} className={classes.consequence} data-kind={kind}>
              <span className={classes.mark} aria-hidden>
                {marks[kind]}
              </span>
              <span>{says}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
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
    </ConfirmDialog>
  );
}

function told(one: ReactNode | Consequence): Consequence {
  const isConsequence = typeof one === "object" && one !== null && "says" in one && "kind" in one;
  return isConsequence ? one : { kind: "ends", says: one };
}
