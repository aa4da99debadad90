import { formatNumber, formatTerm, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
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
export function entryColumns(grid: GridState): readonly ResourceColumn<Entry>[] {
  const { editable, edits, staged, onEdit, currency } = grid;
  const ruleOf = (entry: Entry) => staged.get(entry.plan.id) ?? entry;
  return [
    {
      id: "plan",
      header: "Plan",
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
      header: "List price",
      align: "end",
      wideOnly: true,
      cell: ({ listPrice }) => <Money value={listPrice} />,
    },
    {
      id: "cost",
      header: "Cost",
      align: "end",
      wideOnly: true,
      cell: ({ cost }) => <Money value={cost} />,
    },
    {
      id: "rule",
      header: "Rule",
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
          ruleText(entry)
        ),
    },
    {
      id: "price",
      header: "Price",
      align: "end",
      cell: (entry) => <PriceCell entry={entry} staged={staged.get(entry.plan.id)} />,
    },
    {
      id: "margin",
      header: "Margin",
      align: "end",
      wideOnly: true,
      cell: (entry) => marginText(staged.get(entry.plan.id) ?? entry),
    },
  ];
}

function PriceCell({ entry, staged }: { entry: Entry; staged: DraftEntry | undefined }) {
  const price = entry.included ? <Money value={entry.price} /> : "Not included";
  if (!staged) return price;
  return (
    <span className={classes.stagedPrice}>
      <s className={classes.oldPrice}>{price}</s>
      <span data-below={staged.belowCost} className={classes.newPrice}>
        {staged.included ? <Money value={staged.price} /> : "Not included"}
      </span>
    </span>
  );
}

function marginText({ belowCost, marginPercent }: Pick<Entry, "belowCost" | "marginPercent">) {
  if (belowCost) return <StatusBadge status="FAILED" label="Below cost" />;
  return marginPercent == null ? "—" : `${formatNumber(marginPercent)} %`;
}

function ruleText({ adjustment, value, included }: Entry): string {
  if (!included) return "Not included";
  if (adjustment === "DEFAULT" || value == null) return adjustmentNames.DEFAULT;
  return adjustment === "PERCENT"
    ? signedPercent(value)
    : `${adjustmentNames[adjustment]} ${formatNumber(value)}`;
}
