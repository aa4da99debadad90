import type { ReactNode } from "react";
import classes from "./kpi-card.module.css";

interface KpiCardProps {
  label: string;
  value: ReactNode;
  /** A line below: compared with what, or what is behind the figure. */
  note?: ReactNode;
  /** Of the note: a rise that is good, a rise that is bad, or neither. */
  tone?: "good" | "bad" | "quiet";
  /** A small chart or a way on. */
  children?: ReactNode;
}

/** One figure that matters, with what it compares to. */
export function KpiCard({ label, value, note, tone = "quiet", children }: KpiCardProps) {
  return (
    <section className={classes.card} aria-label={label}>
      <h3 className={classes.label}>{label}</h3>
      <div className={classes.value}>{value}</div>
      {note !== undefined && (
        <div className={classes.note} data-tone={tone}>
          {note}
        </div>
      )}
      {children}
    </section>
  );
}
