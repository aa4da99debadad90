import classes from "./meter.module.css";

/** A share of a whole in percent, as a bar; the figures stand beside it. */
export function Meter({ share }: { share: number }) {
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
    </span>
  );
}
