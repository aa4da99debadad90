import classes from "./sparkline.module.css";

interface SparklineProps {
  /** Decimal strings, in order. */
  amounts: readonly string[];
  shape: "line" | "bars";
}

const WIDTH = 100;
const HEIGHT = 32;

/** How a figure came about, at a glance; its values stand in the card for spend over time. */
export function Sparkline({ amounts, shape }: SparklineProps) {
  // Heights in a picture, which nobody adds up.
  const values = amounts.map((amount) => Math.max(0, Number.parseFloat(amount)));
  const top = Math.max(...values, 0);
  const y = (value: number) => (top === 0 ? HEIGHT : HEIGHT - (value / top) * (HEIGHT - 2));
  const slot = WIDTH / Math.max(1, values.length);
  const line = values.map((value, at) => `${round((at + 0.5) * slot)},${round(y(value))}`);
  return (
    <svg
      className={classes.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {shape === "line" ? (
        <>
          <polygon
            className={classes.area}
            points={`${slot / 2},${HEIGHT} ${line.join(" ")} ${WIDTH - slot / 2},${HEIGHT}`}
          />
          <polyline className={classes.stroke} points={line.join(" ")} />
        </>
      ) : (
        values.map((value, at) => (
          <rect
            key={at}
            className={classes.bar}
            x={round(at * slot + slot * 0.12)}
            width={round(slot * 0.76)}
            y={round(y(value))}
            height={round(HEIGHT - y(value))}
          />
        ))
      )}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
