import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { useState } from "react";
import type { PriceSheet } from "./sheet/price-sheet.js";
import { numberText, typedPercent } from "./sheet/typed-number.js";
import classes from "./price-book.module.css";

/** The percent that holds for every plan without a rule of its own, edited where it stands. Staged like any edit. */
export function BookPercentField({ sheet }: { sheet: PriceSheet }) {
  const { t } = useLingui();
  const percent = sheet.stagedPercent;
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? null : typedPercent(typed);
  const changed = percent !== sheet.committedPercent;

  function take() {
    if (!number?.ok) return;
    if (number.value !== percent) sheet.setPercent(number.value);
    setTyped(null);
  }

  return (
    <TextInput
      className={classes.percent}
      label={t`Book’s percent`}
      inputMode="decimal"
      rightSection="%"
      data-changed={changed}
      description={
        changed ? t`Staged, in force: ${numberText(sheet.committedPercent)} %` : undefined
      }
      value={typed ?? numberText(percent)}
      error={number?.ok === false ? t(number.reason) : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        else if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
