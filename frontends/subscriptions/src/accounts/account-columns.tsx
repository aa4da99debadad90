import { useLingui } from "@lingui/react/macro";
import { DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { CloudAccountsPageQuery } from "../gql/graphql.js";
import { statusNames } from "./account-status.js";

type Connection = NonNullable<NonNullable<CloudAccountsPageQuery["customer"]>["cloudAccounts"]>;
export type Account = Connection["edges"][number]["node"];

/** What the list tells of each account; the graph sorts it. */
export function useAccountColumns(): readonly ResourceColumn<Account>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t({ message: "Account", context: "cloud account" }),
        cell: ({ name }) => name,
      },
      {
        id: "vendor",
        header: t`Vendor`,
        cell: ({ vendor }) => vendor.name,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} label={t(statusNames[status])} />,
      },
      {
        id: "externalId",
        header: t`Vendor's id`,
        cell: ({ externalId }) => externalId ?? "—",
        wideOnly: true,
      },
      {
        id: "created",
        header: t`Since`,
        cell: ({ createdAt }) => <DateText value={createdAt} />,
        wideOnly: true,
      },
    ],
    [t],
  );
}
