import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { PriceBooksQuery } from "../gql/graphql.js";
import { signedPercent } from "./adjustment-text.js";

type Row = NonNullable<PriceBooksQuery["priceBooks"]>[number];

export function useCustomBookColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t`Price book`,
        cell: ({ name, vendor, currency }) => (
          <TwoLines first={name} second={`${vendor.name} · ${currency}`} />
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: "percent",
        header: t`On list price`,
        align: "end",
        cell: ({ adjustmentPercent }) => signedPercent(adjustmentPercent ?? "0"),
      },
      {
        id: "state",
        header: t`State`,
        cell: ({ isDefault, draft }) =>
          draft ? (
            <StatusBadge
              status="PENDING"
              label={t`${plural(draft.changes, { one: "# change staged", other: "# changes staged" })}`}
              tone={draft.belowCost > 0 ? "bad" : "warn"}
            />
          ) : isDefault ? (
            <StatusBadge status="ACTIVE" label={t`Default`} />
          ) : (
            "—"
          ),
      },
      {
        id: "follows",
        header: t`Follows`,
        wideOnly: true,
        cell: ({ parent }) => parent?.name ?? "—",
        sortBy: ({ parent }) => parent?.name ?? "",
      },
      {
        id: "revision",
        header: t`Revision`,
        align: "end",
        wideOnly: true,
        cell: ({ revision }) => revision,
        sortBy: ({ revision }) => revision,
      },
    ],
    [t],
  );
}

export function useMasterBookColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t`Price book`,
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
      },
      {
        id: "vendor",
        header: t`Vendor`,
        cell: ({ vendor }) => vendor.name,
        sortBy: ({ vendor }) => vendor.name,
      },
      {
        id: "currency",
        header: t`Currency`,
        wideOnly: true,
        cell: ({ currency }) => currency,
        sortBy: ({ currency }) => currency,
      },
    ],
    [t],
  );
}
