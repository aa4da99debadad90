import classes from "./seat-meter.module.css";

/** Seats in use of those paid for, as a bar; the figures stand beside it. */
export function SeatMeter({ used, total }: { used: number; total: number }) {
  const share = total === 0 ? 0 : Math.min(100, (used / total) * 100);
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
    </span>
  );
}
