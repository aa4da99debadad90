import type { FormEventHandler, ReactNode } from "react";
import classes from "./form-layout.module.css";

interface FormStackProps {
  onSubmit: FormEventHandler<HTMLFormElement>;
  label?: string;
  children: ReactNode;
}

/** A form as one calm column; messages come from us and not from the browser. */
export function FormStack({ onSubmit, label, children }: FormStackProps) {
  return (
    <form className={classes.stack} onSubmit={onSubmit} aria-label={label} noValidate>
      {children}
    </form>
  );
}

/** The buttons below a form, the main one last. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
