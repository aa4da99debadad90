import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { formatDateTime } from "./format.js";
import { timeLeft } from "./time-left.js";
import classes from "./values.module.css";

interface CountdownProps {
  /** When it ends. */
  until: string;
  /** What is said once it is over, other than that it has ended. */
  over?: string;
}

const MINUTE_MS = 60_000;

/** The time left until an instant in its two greatest units; turns urgent in the last day. */
export function Countdown({ until, over }: CountdownProps) {
  const { t } = useLingui();
  const [now, setNow] = useState(() => Date.now());
  useEffect(function tick() {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((new Date(until).getTime() - now) / MINUTE_MS);
  const left = timeLeft(minutes);
  return (
    <time
      dateTime={until}
      title={formatDateTime(until)}
      className={classes.countdown}
      data-urgent={minutes < 1_440}
    >
      {minutes <= 0 ? (over ?? t`ended`) : t`${left} left`}
    </time>
  );
}
