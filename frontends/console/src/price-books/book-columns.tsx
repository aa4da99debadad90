import { countOf, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { PriceBooksQuery } from "../gql/graphql.js";
import { signedPercent } from "./adjustment-text.js";

type Row = PriceBooksQuery["priceBooks"][number];

const name: ResourceColumn<Row> = {
  id: "name",
  header: "Price book",
  cell: ({ name: title, vendor, currency }) => (
    <TwoLines first={title} second={`${vendor.name} · ${currency}`} />
  ),
  sortBy: ({ name: title }) => title,
};

const vendor: ResourceColumn<Row> = {
  id: "vendor",
  header: "Vendor",
  cell: ({ vendor: { name: title } }) => title,
  sortBy: ({ vendor: { name: title } }) => title,
};

export const customBookColumns: readonly ResourceColumn<Row>[] = [
  name,
  {
    id: "percent",
    header: "On list price",
    align: "end",
    cell: ({ adjustmentPercent }) => signedPercent(adjustmentPercent ?? "0"),
  },
  {
    id: "state",
    header: "State",
    cell: ({ isDefault, draft }) =>
      draft ? (
        <StatusBadge
          status="PENDING"
          label={`${countOf(draft.changes, "change")} staged`}
          tone={draft.belowCost > 0 ? "bad" : "warn"}
        />
      ) : isDefault ? (
        <StatusBadge status="ACTIVE" label="Default" />
      ) : (
        "—"
      ),
  },
  {
    id: "follows",
    header: "Follows",
    wideOnly: true,
    cell: ({ parent }) => parent?.name ?? "—",
    sortBy: ({ parent }) => parent?.name ?? "",
  },
  {
    id: "revision",
    header: "Revision",
    align: "end",
    wideOnly: true,
    cell: ({ revision }) => revision,
    sortBy: ({ revision }) => revision,
  },
];

export const masterBookColumns: readonly ResourceColumn<Row>[] = [
  { ...name, cell: ({ name: title }) => title },
  vendor,
  {
    id: "currency",
    header: "Currency",
    wideOnly: true,
    cell: ({ currency }) => currency,
    sortBy: ({ currency }) => currency,
  },
];
