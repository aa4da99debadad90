import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { PriceAdjustmentKind } from "../gql/graphql.js";
import { adjustmentKinds, adjustmentNames, valueProblem } from "./adjustment-text.js";
import type { PriceEdit } from "./price-edits.js";
import classes from "./price-book.module.css";

interface RuleFieldProps {
  /** The plan, for screen readers. */
  name: string;
  edit: PriceEdit;
  /** Differs from what is staged or committed. */
  edited: boolean;
  currency: string;
  onChange: (change: Partial<PriceEdit>) => void;
}

const EXCLUDED = "NONE";

/** How a plan is priced: the kind of rule and its value. */
export function RuleField({ name, edit, edited, currency, onChange }: RuleFieldProps) {
  const { t } = useLingui();
  const { adjustment, value, included } = edit;
  const choices = [
    ...adjustmentKinds.map((kind) => ({ value: kind, label: t(adjustmentNames[kind]) })),
    { value: EXCLUDED, label: t`Not included` },
  ];

  function handleKind(chosen: string | null) {
    if (chosen === EXCLUDED) return onChange({ included: false });
    const kind = adjustmentKinds.find((known) => known === chosen);
    if (kind) onChange({ included: true, adjustment: kind, value: valueFor(kind, edit) });
  }

  return (
    <div className={classes.rule} data-edited={edited}>
      <Select
        size="xs"
        className={classes.kind}
        aria-label={t`Rule of ${name}`}
        data={choices}
        value={included ? adjustment : EXCLUDED}
        onChange={handleKind}
        allowDeselect={false}
      />
      {included && adjustment !== "DEFAULT" && (
        <TextInput
          size="xs"
          className={classes.value}
          aria-label={t`Value of ${name}`}
          inputMode="decimal"
          value={value}
          error={edited && valueProblem(adjustment, value) !== null}
          title={valueProblem(adjustment, value) ?? undefined}
          rightSection={
            <span className={classes.unit}>{adjustment === "PERCENT" ? "%" : currency}</span>
          }
          rightSectionWidth={44}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** A percent is no amount: another kind of rule begins with an empty value. */
function valueFor(kind: PriceAdjustmentKind, edit: PriceEdit): string {
  return kind === edit.adjustment ? edit.value : "";
}
