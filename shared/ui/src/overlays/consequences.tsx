import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { IconAlertTriangle, IconCheck, IconMinus } from "../icons.js";
import classes from "./consequences.module.css";

/** `ends`: what somebody loses; `stays`: what goes on as it was, or can be taken back; `warns`: what is easily missed, such as money that goes on. */
export type ConsequenceKind = "ends" | "stays" | "warns";

export interface Consequence {
  readonly kind: ConsequenceKind;
  /** A sentence: what, how much of it, and whose. */
  readonly says: ReactNode;
}

const marks = {
  ends: <IconMinus size={14} />,
  stays: <IconCheck size={14} />,
  warns: <IconAlertTriangle size={14} />,
};

interface ConsequencesProps {
  /** A plain sentence is one that ends something. Null while they are counted. */
  of: readonly (ReactNode | Consequence)[] | null;
}

/** What something will do, a line each; nothing where it takes nothing from anybody. */
export function Consequences({ of }: ConsequencesProps) {
  const { t } = useLingui();
  if (of === null) {
    return (
      <div className={classes.list} role="status" aria-label={t`Counting what it concerns`}>
        {[1, 2, 3].map((line) => (
          <Skeleton key={line} height={20} />
        ))}
      </div>
    );
  }
  if (of.length === 0) return null;
  return (
    <ul className={classes.list}>
      {of.map(told).map(({ kind, says }, index) => (
        <li key={index} className={classes.consequence} data-kind={kind}>
          <span className={classes.mark} aria-hidden>
            {marks[kind]}
          </span>
          <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}

function told(one: ReactNode | Consequence): Consequence {
  const isConsequence = typeof one === "object" && one !== null && "says" in one && "kind" in one;
  return isConsequence ? one : { kind: "ends", says: one };
}
