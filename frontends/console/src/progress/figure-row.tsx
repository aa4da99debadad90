import type { ReactNode } from "react";
import classes from "./progress.module.css";

interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  readonly tone?: "plain" | "warn" | "bad" | "good";
}

/** Some figures side by side, each under its name. */
export function FigureRow({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, tone = "plain" }) => (
        <div key={label} className={classes.figure} data-tone={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
