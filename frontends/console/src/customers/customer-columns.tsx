import { useLingui } from "@lingui/react/macro";
import { DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { CustomerColumns_CustomerFragment } from "../gql/graphql.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import { countryName } from "./country.js";

type CustomerRow = CustomerColumns_CustomerFragment;

/** The order of the rows is the graph's, so that it holds over all pages of the list. */
export function useCustomerColumns(): readonly ResourceColumn<CustomerRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t`Customer`,
        cell: ({ name, number }) => <TwoLines first={name} second={number} />,
      },
      { id: "status", header: t`Status`, cell: ({ status }) => <StatusBadge status={status} /> },
      {
        id: "vendors",
        header: t`Vendors`,
        wideOnly: true,
        cell: ({ vendorAuthorizations }) =>
          vendorAuthorizations
            ? vendorAuthorizations.map(({ vendor }) => vendor.name).join(", ") || "—"
            : t`Not known right now`,
      },
      {
        id: "ready",
        header: t`Can order`,
        wideOnly: true,
        cell: ({ readiness, status }) => {
          if (status !== "ACTIVE") return "—";
          if (!readiness) return t`Not known right now`;
          const missing = whatIsMissing(readiness);
          return (
            <StatusBadge status={missing ? "PENDING" : "ACTIVE"} label={missing ?? t`Ready`} />
          );
        },
      },
      {
        id: "country",
        header: t`Country`,
        wideOnly: true,
        cell: ({ country }) => (country ? countryName(country) : "—"),
      },
      {
        id: "reference",
        header: t`Reference`,
        wideOnly: true,
        optional: true,
        cell: ({ reference }) => reference ?? "—",
      },
      {
        id: "taxId",
        header: t`Tax id`,
        wideOnly: true,
        optional: true,
        cell: ({ taxId }) => taxId ?? "—",
      },
      {
        id: "created",
        header: t`Since`,
        wideOnly: true,
        cell: ({ createdAt }) => <DateText value={createdAt} />,
      },
    ],
    [t],
  );
}
