import type { ReactNode } from "react";
import type { Tone } from "./status-badge.js";
import { DateText } from "./date-text.js";
import classes from "./timeline.module.css";

export interface TimelineEntry {
  readonly id: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly at?: string | null;
  readonly tone?: Tone;
  /** The step that is being worked on now. */
  readonly current?: boolean;
}

/** What happened, in order, one mark for each. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {entries.map(({ id, title, detail, at, tone = "quiet", current = false }) => (
        <li
          key={id}
          className={classes.entry}
          data-tone={tone}
          aria-current={current ? "step" : undefined}
        >
          <div className={classes.title}>
            <span>{title}</span>
            {at != null && (
              <span className={classes.at}>
                <DateText value={at} show="time" />
              </span>
            )}
          </div>
          {detail !== undefined && <div className={classes.detail}>{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
