import type { ReactNode } from "react";
import classes from "./two-lines.module.css";

interface TwoLinesProps {
  /** What the row is known by. */
  first: ReactNode;
  /** What tells it from its like, smaller. */
  second?: ReactNode;
  tone?: "bad" | "muted";
}

/** Two facts of a row in one cell. */
export function TwoLines({ first, second, tone = "muted" }: TwoLinesProps) {
  return (
    <div className={classes.lines}>
      <span className={classes.first}>{first}</span>
      {second ? (
        <span className={classes.second} data-tone={tone}>
          {second}
        </span>
      ) : null}
    </div>
  );
}
