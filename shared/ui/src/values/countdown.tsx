import { useEffect, useState } from "react";
import { formatDateTime } from "./format.js";
import { timeLeft } from "./time-left.js";
import classes from "./values.module.css";

interface CountdownProps {
  /** When it ends. */
  until: string;
  /** What is said once it is over. */
  over?: string;
}

const MINUTE_MS = 60_000;

/** The time left until an instant in its two greatest units; turns urgent in the last day. */
export function Countdown({ until, over = "ended" }: CountdownProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(function tick() {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((new Date(until).getTime() - now) / MINUTE_MS);
  return (
    <time
      dateTime={until}
      title={formatDateTime(until)}
      className={classes.countdown}
      data-urgent={minutes < 1_440}
    >
      {minutes <= 0 ? over : `${timeLeft(minutes)} left`}
    </time>
  );
}
