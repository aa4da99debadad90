import { useLingui } from "@lingui/react/macro";
import { useRef, useState, type KeyboardEvent } from "react";
import { adjustmentKinds, adjustmentNames, leftOutName } from "../adjustment-text.js";
import type { EditableColumn } from "../sheet/typed-rule.js";
import classes from "./price-grid.module.css";

/** Where the selection goes once the text is taken. */
export type AfterEdit = "stay" | "down" | "up" | "next" | "previous";

interface CellEditorProps {
  column: EditableColumn;
  /** The cell, for screen readers: "Price of Microsoft 365 E3, Annual". */
  label: string;
  text: string;
  /** The text is what was typed first and not what stood there: the caret goes behind it. */
  typed: boolean;
  onTake: (text: string, after: AfterEdit) => void;
  onCancel: () => void;
}

/** A cell while it is edited: Enter and Tab take the text, Esc leaves what was there. */
export function CellEditor({ column, label, text, typed, onTake, onCancel }: CellEditorProps) {
  const { t } = useLingui();
  const [value, setValue] = useState(text);
  const ended = useRef(false);

  function take(after: AfterEdit) {
    if (ended.current) return;
    ended.current = true;
    onTake(value, after);
  }

  function handleKey(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      ended.current = true;
      onCancel();
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      const back = event.shiftKey;
      take(event.key === "Enter" ? (back ? "up" : "down") : back ? "previous" : "next");
    }
  }

  const shared = {
    className: classes.editor,
    "aria-label": label,
    autoFocus: true,
    onKeyDown: handleKey,
    onBlur: () => take("stay"),
    // The cell below would take these as its own.
    onPointerDown: (event: React.PointerEvent) => event.stopPropagation(),
    onDoubleClick: (event: React.MouseEvent) => event.stopPropagation(),
  };
  if (column === "rule") {
    return (
      <select {...shared} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
        {adjustmentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(adjustmentNames[kind])}
          </option>
        ))}
        <option value="NONE">{t(leftOutName)}</option>
      </select>
    );
  }
  return (
    <input
      {...shared}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onFocus={(event) => !typed && event.currentTarget.select()}
    />
  );
}
