import { useLingui } from "@lingui/react/macro";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { TermsQuery } from "../../gql/graphql.js";
import { termsKindNames } from "./terms-kinds.js";

type Row = TermsQuery["terms"][number];

export function useTermsColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { id: "title", header: t`Title`, cell: ({ title }) => title, sortBy: ({ title }) => title },
      {
        id: "kind",
        header: t`Kind`,
        cell: ({ kind }) => t(termsKindNames[kind]),
        sortBy: ({ kind }) => kind,
      },
      {
        id: "vendor",
        header: t`For`,
        wideOnly: true,
        cell: ({ vendor, kind }) => vendor?.name ?? (kind === "EULA" ? t`Sign-up` : t`All vendors`),
      },
      { id: "version", header: t`Version`, align: "end", cell: ({ version }) => version },
    ],
    [t],
  );
}
