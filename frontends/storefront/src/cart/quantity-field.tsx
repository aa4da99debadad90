import { useLingui } from "@lingui/react/macro";
import { IconMinus, IconPlus } from "@markethall/ui";
import { useState } from "react";
import classes from "./quantity-field.module.css";

interface QuantityFieldProps {
  /** What is counted, for screen readers. */
  label: string;
  value: number;
  min: number;
  max: number | null;
  disabled?: boolean;
  /** Called with a quantity within the limits, on leaving the field or by the buttons. */
  onChange: (quantity: number) => void;
}

/** How many: typed, or one more and one less. */
export function QuantityField({
  label,
  value,
  min,
  max,
  disabled = false,
  onChange,
}: QuantityFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(String(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(String(value));
  }

  function settle(text: string) {
    const next = within(text, min, max) ?? value;
    setTyped(String(next));
    if (next !== value) onChange(next);
  }

  return (
    <div className={classes.field}>
      <button
        type="button"
        className={classes.step}
        aria-label={t`${label}: one less`}
        disabled={disabled || value <= min}
        onClick={() => settle(String(value - 1))}
      >
        <IconMinus size={14} aria-hidden />
      </button>
      <input
        className={classes.input}
        aria-label={label}
        inputMode="numeric"
        value={typed}
        disabled={disabled}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ""))}
        onBlur={() => settle(typed)}
        onKeyDown={(event) => event.key === "Enter" && settle(typed)}
      />
      <button
        type="button"
        className={classes.step}
        aria-label={t`${label}: one more`}
        disabled={disabled || (max !== null && value >= max)}
        onClick={() => settle(String(value + 1))}
      >
        <IconPlus size={14} aria-hidden />
      </button>
    </div>
  );
}

/** The quantity that a text means, moved inside the limits; null when it means none. */
export function within(text: string, min: number, max: number | null): number | null {
  const quantity = Number.parseInt(text, 10);
  if (Number.isNaN(quantity)) return null;
  return Math.min(Math.max(quantity, min), max ?? 1_000_000);
}
