import { IconAlertTriangle, IconCheck, IconInfoCircle } from "../icons.js";
import type { ReactNode } from "react";
import classes from "./problem.module.css";

interface CalloutProps {
  tone?: "note" | "good" | "warn" | "bad";
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something worth knowing, beside what it concerns. A problem is read out at once. */
export function Callout({ tone = "note", title, children, action }: CalloutProps) {
  const Icon = tone === "good" ? IconCheck : tone === "note" ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.callout} data-tone={tone} role={tone === "bad" ? "alert" : undefined}>
      <Icon size={18} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        {title !== undefined && <div className={classes.title}>{title}</div>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** Why a form was refused, above its buttons; nothing when there is nothing to say. */
export function FormErrors({ messages }: { messages: readonly (string | null | undefined)[] }) {
  const said = messages.filter((message): message is string => Boolean(message));
  if (said.length === 0) return null;
  return (
    <Callout tone="bad">
      {said.map((message) => (
        <div key={message}>{message}</div>
      ))}
    </Callout>
  );
}
