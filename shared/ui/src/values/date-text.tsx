import { formatDate, formatDateTime, formatDay, formatRelative } from "./format.js";
import classes from "./values.module.css";

interface DateTextProps {
  /** An instant (`2026-07-01T08:00:00Z`) or a calendar day (`2026-07-01`). */
  value: string | null | undefined;
  /** "date" (default), "time" adds the hour, "relative" says how long ago. */
  show?: "date" | "time" | "relative";
}

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A date as the reader's place has it; the full instant stands in the title. */
export function DateText({ value, show = "date" }: DateTextProps) {
  if (value == null) return <span className={classes.none}>—</span>;
  if (DAY_ONLY.test(value)) return <time dateTime={value}>{formatDay(value)}</time>;
  const text =
    show === "relative"
      ? formatRelative(value, new Date())
      : show === "time"
        ? formatDateTime(value)
        : formatDate(value);
  return (
    <time dateTime={value} title={formatDateTime(value)} className={classes.date}>
      {text}
    </time>
  );
}
