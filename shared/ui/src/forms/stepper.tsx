import { IconCheck } from "../icons.js";
import classes from "./stepper.module.css";

interface StepperProps {
  label: string;
  steps: readonly string[];
  /** Index of the step one is at. */
  current: number;
  /** Makes the steps that are done a way back. */
  onGo?: (step: number) => void;
}

/** Where one is on a way of several steps. */
export function Stepper({ label, steps, current, onGo }: StepperProps) {
  return (
    <ol className={classes.stepper} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-done={index < current}
          aria-current={index === current ? "step" : undefined}
        >
          <span className={classes.mark} aria-hidden>
            {index < current ? <IconCheck size={14} /> : index + 1}
          </span>
          {onGo && index < current ? (
            <button type="button" className={classes.back} onClick={() => onGo(index)}>
              {step}
            </button>
          ) : (
            step
          )}
        </li>
      ))}
    </ol>
  );
}
