import { statusText } from "./status-text.js";
import classes from "./values.module.css";

export type Tone = "good" | "warn" | "bad" | "note" | "quiet";

/** Every status of the graph's enums, in one place, so that a colour means the same everywhere. */
const tones: Readonly<Record<string, Tone>> = {
  ACTIVE: "good",
  APPROVED: "good",
  COMPLETED: "good",
  OPEN: "note",
  ANSWERED: "good",
  PENDING: "warn",
  PENDING_APPROVAL: "warn",
  PENDING_EMAIL_VALIDATION: "warn",
  INVITED: "note",
  PROVISIONING: "note",
  RUNNING: "note",
  QUEUED: "quiet",
  WAITING: "quiet",
  DRAFT: "quiet",
  CLOSED: "quiet",
  EXTENDED: "warn",
  NEEDS_ATTENTION: "bad",
  SUSPENDED: "bad",
  DECLINED: "bad",
  FAILED: "bad",
  CANCELLED: "quiet",
  EXPIRED: "quiet",
  VOID: "quiet",
  DELETED: "quiet",
};

interface StatusBadgeProps {
  /** A value of one of the graph's status enums. */
  status: string;
  /** Other words than the enum's own. */
  label?: string;
  tone?: Tone;
}

/** A status as a word with a colour; the word alone says it all. */
export function StatusBadge({ status, label, tone }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone ?? tones[status] ?? "quiet"}>
      {label ?? statusText(status)}
    </span>
  );
}
