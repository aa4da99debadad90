import classes from "./progress.module.css";

interface ProgressBarProps {
  /** What is counted, for screen readers. */
  label: string;
  done: number;
  /** Null or 0 while nobody knows how much there is. */
  total: number | null;
  text: string;
}

/** How far something is, as a bar and in words. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  return (
    <div className={classes.progress}>
      <progress
        className={classes.bar}
        aria-label={label}
        {...(total === null || total === 0 ? {} : { value: done, max: total })}
      />
      <span className={classes.text} role="status">
        {text}
      </span>
    </div>
  );
}
