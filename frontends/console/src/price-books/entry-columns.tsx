import { useLingui } from "@lingui/react/macro";
import { formatNumber, formatTerm, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import { adjustmentNames, signedPercent } from "./adjustment-text.js";
import type { DraftEntry, Entry } from "./price-book.query.js";
import { editOf, type PriceEdit, type PriceEdits } from "./price-edits.js";
import { RuleField } from "./rule-field.js";
import classes from "./price-book.module.css";

export type EditRow = (
  planId: string,
  known: Pick<Entry, "adjustment" | "value" | "included">,
  change: Partial<PriceEdit>,
) => void;

interface GridState {
  editable: boolean;
  edits: PriceEdits;
  staged: ReadonlyMap<string, DraftEntry>;
  onEdit: EditRow;
  currency: string;
}

/** Columns of the grid; the rule can be edited where the reader may. */
export function useEntryColumns(grid: GridState): readonly ResourceColumn<Entry>[] {
  const { t } = useLingui();
  const { editable, edits, staged, onEdit, currency } = grid;
  return useMemo(() => {
    const ruleOf = (entry: Entry) => staged.get(entry.plan.id) ?? entry;
    return [
      {
        id: "plan",
        header: t`Plan`,
        cell: ({ plan }) => (
          <TwoLines
            first={plan.sku.product.name}
            second={[
              ...(plan.sku.name === plan.sku.product.name ? [] : [plan.sku.name]),
              plan.name,
              formatTerm(plan.term),
            ].join(" · ")}
          />
        ),
      },
      {
        id: "list",
        header: t`List price`,
        align: "end",
        wideOnly: true,
        cell: ({ listPrice }) => <Money value={listPrice} />,
      },
      {
        id: "cost",
        header: t`Cost`,
        align: "end",
        wideOnly: true,
        cell: ({ cost }) => <Money value={cost} />,
      },
      {
        id: "rule",
        header: t`Rule`,
        cell: (entry) =>
          editable ? (
            <RuleField
              name={`${entry.plan.sku.product.name}, ${entry.plan.name}`}
              edit={edits.get(entry.plan.id) ?? editOf(ruleOf(entry))}
              edited={edits.has(entry.plan.id)}
              currency={currency}
              onChange={(change) => onEdit(entry.plan.id, ruleOf(entry), change)}
            />
          ) : (
            <RuleText rule={entry} />
          ),
      },
      {
        id: "price",
        header: t`Price`,
        align: "end",
        cell: (entry) => <PriceCell entry={entry} staged={staged.get(entry.plan.id)} />,
      },
      {
        id: "margin",
        header: t`Margin`,
        align: "end",
        wideOnly: true,
        cell: (entry) => <Margin of={staged.get(entry.plan.id) ?? entry} />,
      },
    ];
  }, [t, editable, edits, staged, onEdit, currency]);
}

function PriceCell({ entry, staged }: { entry: Entry; staged: DraftEntry | undefined }) {
  const { t } = useLingui();
  const price = entry.included ? <Money value={entry.price} /> : t`Not included`;
  if (!staged) return price;
  return (
    <span className={classes.stagedPrice}>
      <s className={classes.oldPrice}>{price}</s>
      <span data-below={staged.belowCost} className={classes.newPrice}>
        {staged.included ? <Money value={staged.price} /> : t`Not included`}
      </span>
    </span>
  );
}

function Margin({ of }: { of: Pick<Entry, "belowCost" | "marginPercent"> }) {
  const { t } = useLingui();
  const { belowCost, marginPercent } = of;
  if (belowCost) return <StatusBadge status="FAILED" label={t`Below cost`} />;
  return marginPercent == null ? "—" : `${formatNumber(marginPercent)} %`;
}

function RuleText({ rule }: { rule: Pick<Entry, "adjustment" | "value" | "included"> }) {
  const { t } = useLingui();
  const { adjustment, value, included } = rule;
  if (!included) return t`Not included`;
  if (adjustment === "DEFAULT" || value == null) return t(adjustmentNames.DEFAULT);
  if (adjustment === "PERCENT") return signedPercent(value);
  const amount = formatNumber(value);
  return adjustment === "DELTA" ? t`Plus amount ${amount}` : t`Fixed price ${amount}`;
}
