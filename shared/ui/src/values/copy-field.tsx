import { useLingui } from "@lingui/react/macro";
import { CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "../icons.js";
import classes from "./values.module.css";

interface CopyFieldProps {
  /** What the value is, for screen readers: "Portal address". */
  label: string;
  value: string;
}

/** A value to take along: shown in full, selectable, copied by one click. */
export function CopyField({ label, value }: CopyFieldProps) {
  const { t } = useLingui();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <span className={classes.copyField}>
          <code className={classes.copyValue}>{value}</code>
          <button
            type="button"
            className={classes.copyButton}
            onClick={copy}
            aria-label={t`Copy ${label}`}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            <span aria-live="polite">{copied ? t`Copied` : t`Copy`}</span>
          </button>
        </span>
      )}
    </CopyButton>
  );
}
