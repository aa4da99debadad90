import { TextInput } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { IconSearch } from "../icons.js";
import classes from "./filter-bar.module.css";

/** Search and filters above a list, in one line where there is room. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className={classes.bar} role="search" data-chrome>
      {children}
    </div>
  );
}

interface SearchFieldProps {
  /** What is searched: "Search orders". */
  label: string;
  value: string;
  /** Called a moment after the last key. */
  onChange: (value: string) => void;
  placeholder?: string;
  /** The key that leads here from anywhere on the page, to be seen and read out. */
  shortcut?: string;
}

const PAUSE_MS = 200;

/** A search as one types: reports once the keys have been quiet for a moment. */
export function SearchField({ label, value, onChange, placeholder, shortcut }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(
    function reportWhenQuiet() {
      if (typed === value) return undefined;
      const timer = setTimeout(() => onChange(typed), PAUSE_MS);
      return () => clearTimeout(timer);
    },
    [typed, value, onChange],
  );
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={16} aria-hidden />}
      {...(shortcut === undefined ? {} : { "aria-keyshortcuts": shortcut })}
      rightSection={
        shortcut !== undefined &&
        typed === "" && (
          <kbd className={classes.key} aria-hidden>
            {shortcut}
          </kbd>
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
